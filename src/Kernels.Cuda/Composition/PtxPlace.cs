namespace Arity.Kernels.Cuda.Composition;

/// <summary>Where one value lies outside of the registers that hold it for a body.</summary>
internal abstract record PtxPlace
{
    /// <summary>Sets <c>%value</c>, or both of its parts.</summary>
    /// <param name="type">How the value lies there.</param>
    public abstract string Read(PtxValueType type);

    /// <summary>Takes a value over.</summary>
    /// <param name="type">How it lies there.</param>
    /// <param name="register">The register, already of what lies there; of a complex value without what its parts' names end in.</param>
    public abstract string Write(PtxValueType type, string register);

    /// <summary>The registers of a complex value as a vector.</summary>
    protected static string Pair(string register) => $"{{{register}_re, {register}_im}}";
}
