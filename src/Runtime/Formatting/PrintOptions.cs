using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>How tensors print; the names, defaults and effects are those of <c>numpy.set_printoptions</c>.</summary>
public sealed record PrintOptions
{
    private static readonly AsyncLocal<PrintOptions?> Scoped = new();

    private static volatile PrintOptions _default = new();

    /// <summary>The options of the whole process, in force wherever no <see cref="Use"/> is.</summary>
    public static PrintOptions Default
    {
        get => _default;
        set => _default = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The options in force here: those of the innermost <see cref="Use"/>, else <see cref="Default"/>.</summary>
    public static PrintOptions Current => Scoped.Value ?? Default;

    /// <summary>Fractional digits of floats and complex numbers, 8 unless told; see <see cref="FloatMode"/>.</summary>
    public int Precision { get; init => field = AtLeast(0, value); } = 8;

    /// <summary>The number of elements beyond which only the edges print, 1000 unless told.</summary>
    public long Threshold { get; init => field = AtLeast(0, value); } = 1000;

    /// <summary>Elements at either edge of a summarised axis, 3 unless told; at least 1.</summary>
    public int EdgeItems { get; init => field = AtLeast(1, value); } = 3;

    /// <summary>Characters of a line, 75 unless told.</summary>
    public int LineWidth { get; init => field = AtLeast(0, value); } = 75;

    /// <summary>Whether small numbers print as zero rather than bring in the exponent form.</summary>
    public bool Suppress { get; init; }

    /// <summary>What stands before a number that is not negative.</summary>
    public SignMode Sign { get; init; }

    /// <summary>How <see cref="Precision"/> is read.</summary>
    public FloatMode FloatMode { get; init; }

    /// <summary>How nan prints.</summary>
    public string NanString { get; init; } = "nan";

    /// <summary>How infinity prints.</summary>
    public string InfString { get; init; } = "inf";

    /// <summary>Puts options in force for this flow of control, until the result is disposed; scopes nest.</summary>
    /// <param name="options">The options.</param>
    /// <returns>Restores what was in force before.</returns>
    public static IDisposable Use(PrintOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var restore = new Restore(Scoped.Value);
        Scoped.Value = options;
        return restore;
    }

    private static T AtLeast<T>(T least, T value, [CallerMemberName] string name = "")
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }

    private sealed class Restore(PrintOptions? previous) : IDisposable
    {
        public void Dispose() => Scoped.Value = previous;
    }
}
