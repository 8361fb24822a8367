namespace Arity.Generator.Derivatives;

/// <summary>How much of a tensor a formula reads, least first.</summary>
public enum VariableUse
{
    /// <summary>Only shape, dtype, device or what follows from them: nothing of the memory is kept alive.</summary>
    Metadata,

    /// <summary>The values.</summary>
    Values,
}
