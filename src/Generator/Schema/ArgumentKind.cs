namespace Arity.Generator.Schema;

/// <summary>What an argument of an Arity operator holds, whatever its spelling.</summary>
public enum ArgumentKind
{
    /// <summary>One tensor.</summary>
    Tensor,

    /// <summary>A list of tensors.</summary>
    TensorList,

    /// <summary>A list of tensors, each of which may be None.</summary>
    OptionalTensorList,

    /// <summary>A C# number, weak in promotion.</summary>
    Scalar,

    /// <summary>A 64-bit integer.</summary>
    Int,

    /// <summary>A list of 64-bit integers.</summary>
    IntList,

    /// <summary>The lengths of a tensor's dimensions.</summary>
    Shape,

    /// <summary>A double.</summary>
    Float,

    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>Text.</summary>
    String,

    /// <summary>An element type.</summary>
    DType,

    /// <summary>A device.</summary>
    Device,

    /// <summary>A random number generator.</summary>
    Generator,
}
