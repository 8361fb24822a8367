namespace Arity.Generator.Model;

/// <summary>The forms in which an operator can be called.</summary>
[Flags]
public enum Variants
{
    /// <summary>No form.</summary>
    None = 0,

    /// <summary><c>Ops.Add(x, y)</c>.</summary>
    Function = 1,

    /// <summary><c>x.Add(y)</c>.</summary>
    Method = 2,

    /// <summary><c>x.AddInPlace(y)</c>, and <c>x += y</c> where there is an operator.</summary>
    InPlace = 4,

    /// <summary><c>Ops.Add(x, y, destination: z)</c>.</summary>
    Out = 8,

    /// <summary><c>x + y</c>.</summary>
    Operator = 16,
}
