namespace Arity.Generator.Model;

/// <summary>How a kernel named in <c>kernels</c> is called.</summary>
public enum KernelConvention
{
    /// <summary>A struct with static abstract <c>Invoke(x)</c>.</summary>
    UnaryOperator,

    /// <summary>A struct with static abstract <c>Invoke(x, y)</c>.</summary>
    BinaryOperator,

    /// <summary>A struct with static abstract <c>Invoke(x, y, z)</c>.</summary>
    TernaryOperator,

    /// <summary>A struct with static abstract identity, accumulation and combination.</summary>
    ReductionOperator,

    /// <summary>A static method taking the schema's arguments, then one destination tensor per output.</summary>
    Method,
}
