namespace Arity.Generator.Model;

/// <summary>The families; <see cref="FamilyTable"/> says what each supplies.</summary>
public enum OperatorFamily
{
    /// <summary>One tensor to one tensor, element by element.</summary>
    Unary,

    /// <summary>Two tensors to one, element by element.</summary>
    Binary,

    /// <summary>Three tensors to one, element by element.</summary>
    Ternary,

    /// <summary>Two tensors to truth values.</summary>
    Comparison,

    /// <summary>Truth values to truth values.</summary>
    Logical,

    /// <summary>Folds dimensions away.</summary>
    Reduction,

    /// <summary>Folds a dimension to the index of an element.</summary>
    ArgReduction,

    /// <summary>Running folds along a dimension.</summary>
    Scan,

    /// <summary>Makes tensors from none.</summary>
    Creation,

    /// <summary>Makes random tensors.</summary>
    Random,

    /// <summary>Shares memory with its input.</summary>
    View,

    /// <summary>Rearranges by copying.</summary>
    Shape,

    /// <summary>Linear algebra.</summary>
    Linalg,

    /// <summary>Gathers, scatters and searches.</summary>
    Indexing,

    /// <summary>Layers and losses.</summary>
    NN,

    /// <summary>Anything else; every rule is spelt out.</summary>
    Custom,
}
