using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The modifiers of an instruction; each that is understood is taken, and one left over is an error.</summary>
internal sealed class Modifiers
{
    private readonly List<string> _left = [];

    public Modifiers(IReadOnlyList<string> modifiers)
    {
        foreach (string modifier in modifiers)
        {
            if (PtxTypes.TryParse(modifier, out PtxType type))
                Types.Add(type);
            else
                _left.Add(modifier);
        }
    }

    /// <summary>The types in order; the last is that of the sources.</summary>
    public List<PtxType> Types { get; } = [];

    public PtxType Type => Types.Count == 0 ? PtxType.B32 : Types[^1];

    public IReadOnlyList<string> Left => _left;

    public bool Take(string modifier) => _left.Remove(modifier);

    /// <returns>The first of some that is there, taken, or null.</returns>
    public string? TakeAny(params ReadOnlySpan<string> modifiers)
    {
        foreach (string modifier in modifiers)
        {
            if (_left.Remove(modifier))
                return modifier;
        }

        return null;
    }

    /// <returns>The first that is left, taken, without its dot, or null.</returns>
    public string? TakeFirst()
    {
        if (_left.Count == 0)
            return null;
        string first = _left[0][1..];
        _left.RemoveAt(0);
        return first;
    }

    public void TakeAll() => _left.Clear();

    public PtxSpace TakeSpace() =>
        TakeAny(".global", ".shared", ".shared::cta", ".local", ".const", ".param", ".param::entry", ".param::func") switch
        {
            ".global" => PtxSpace.Global,
            ".shared" or ".shared::cta" => PtxSpace.Shared,
            ".local" => PtxSpace.Local,
            ".const" => PtxSpace.Constant,
            null => PtxSpace.Generic,
            _ => PtxSpace.Parameter,
        };

    public Rounding? TakeRounding() => TakeAny(".rn", ".rz", ".rm", ".rp") switch
    {
        ".rn" => Rounding.NearestEven,
        ".rz" => Rounding.Zero,
        ".rm" => Rounding.Down,
        ".rp" => Rounding.Up,
        _ => null,
    };

    public Rounding? TakeIntegerRounding() => TakeAny(".rni", ".rzi", ".rmi", ".rpi") switch
    {
        ".rni" => Rounding.NearestEven,
        ".rzi" => Rounding.Zero,
        ".rmi" => Rounding.Down,
        ".rpi" => Rounding.Up,
        _ => null,
    };
}
