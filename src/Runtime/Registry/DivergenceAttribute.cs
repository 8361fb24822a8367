namespace Arity;

/// <summary>Says on a generated member where it differs from NumPy on purpose; an analyzer reports the calls that it concerns.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class DivergenceAttribute : Attribute
{
    /// <summary>Declares a difference.</summary>
    /// <param name="id">The diagnostic id, for example <c>ARY2001</c>.</param>
    /// <param name="when">The condition over dtypes, ranks and constant arguments; empty when it always holds.</param>
    /// <param name="numPy">What NumPy does.</param>
    /// <param name="arity">What Arity does.</param>
    /// <param name="reason">Why.</param>
    public DivergenceAttribute(string id, string when, string numPy, string arity, string reason)
        => (Id, When, NumPy, Arity, Reason) = (id, when, numPy, arity, reason);

    /// <summary>The diagnostic id.</summary>
    public string Id { get; }

    /// <summary>The condition, or empty.</summary>
    public string When { get; }

    /// <summary>What NumPy does.</summary>
    public string NumPy { get; }

    /// <summary>What Arity does.</summary>
    public string Arity { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>A C# pattern with NumPy's behaviour, or null.</summary>
    public string? Fix { get; init; }
}
