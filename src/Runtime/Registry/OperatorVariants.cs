namespace Arity;

/// <summary>The forms of an operator.</summary>
[Flags]
public enum OperatorVariants
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>Ops.Add(x, y)</c>.</summary>
    Function = 1,

    /// <summary><c>x.Add(y)</c>.</summary>
    Method = 2,

    /// <summary><c>x.AddInPlace(y)</c>.</summary>
    InPlace = 4,

    /// <summary><c>Ops.Add(x, y, destination: z)</c>.</summary>
    Out = 8,

    /// <summary><c>x + y</c> and <c>x += y</c>.</summary>
    Operator = 16,
}
