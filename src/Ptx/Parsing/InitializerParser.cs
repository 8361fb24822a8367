using Arity.Ptx.Syntax;

namespace Arity.Ptx.Parsing;

/// <summary>Reads the initial values of a variable in row-major order; what an inner list lacks is zero.</summary>
internal sealed class InitializerParser(TokenReader tokens, ConstantParser constants, PtxVariable variable)
{
    private const long MaxElements = 1 << 24;

    private readonly List<ulong> _values = [];

    /// <summary>The extents; the elements of a vector are the innermost.</summary>
    private readonly long[] _extents = variable.VectorLength > 1 ? [.. variable.Extents, variable.VectorLength] : [.. variable.Extents];

    public PtxVariable Read()
    {
        var start = tokens.Current;
        if (_extents.Aggregate(1.0, (product, extent) => product * Math.Max(extent, 1)) > MaxElements)
            throw tokens.Error(start, $"a variable of more than {MaxElements} elements has no initial values");

        ReadLevel(0);
        bool isOpen = variable.Extents is [0, ..];
        IReadOnlyList<long> extents = isOpen ? [_values.Count / Row(0), .. variable.Extents.Skip(1)] : variable.Extents;
        return variable with { Values = _values, Extents = extents };
    }

    /// <summary>The elements of one item of a level.</summary>
    private long Row(int level) => _extents.Skip(level + 1).Aggregate(1L, (product, extent) => product * extent);

    private void ReadLevel(int level)
    {
        if (level == _extents.Length)
        {
            _values.Add(ReadValue());
            return;
        }

        tokens.Expect("{");
        int count = 0;
        do
        {
            if (++count > _extents[level] && _extents[level] > 0)
                throw tokens.Error($"{_extents[level]} values fit here, and this is one more");

            ReadItem(level);
        }
        while (tokens.Accept(","));
        tokens.Expect("}");
    }

    private void ReadItem(int level)
    {
        long end = _values.Count + Row(level);
        ReadLevel(level + 1);
        while (_values.Count < end)
            _values.Add(0);
    }

    private ulong ReadValue()
    {
        var start = tokens.Current;
        if (!constants.StartsHere)
            throw tokens.Unexpected("a constant");

        return ConstantBits.TryConvert(constants.ReadOperand(), variable.Type, out ulong bits)
            ? bits
            : throw tokens.Error(start, $"this constant does not fit {variable.Type.Text}");
    }
}
