namespace Arity.Generator.Model;

/// <summary>Where an operator's work is done.</summary>
public enum ImplementationKind
{
    /// <summary>One kernel per backend.</summary>
    Kernels,

    /// <summary>A device-independent C# method that shares memory with its input.</summary>
    View,

    /// <summary>A C# method or expression made of other operators.</summary>
    Composite,
}
