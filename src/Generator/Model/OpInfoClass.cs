namespace Arity.Generator.Model;

/// <summary>The test row's class, which decides the default samples.</summary>
public enum OpInfoClass
{
    /// <summary>Samples come from a generator method.</summary>
    OpInfo,

    /// <summary>Samples for one tensor.</summary>
    UnaryUfuncInfo,

    /// <summary>Samples for two broadcast tensors.</summary>
    BinaryUfuncInfo,

    /// <summary>Samples over axes and keepdims.</summary>
    ReductionOpInfo,
}
