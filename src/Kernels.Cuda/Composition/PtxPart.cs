namespace Arity.Kernels.Cuda.Composition;

/// <summary>A part of a value: the only one of a real value, the real or imaginary one of a complex value.</summary>
/// <param name="Suffix">What ends the name of its register: nothing, <c>_re</c> or <c>_im</c>.</param>
/// <param name="Offset">Its place in bytes, from where the value begins.</param>
internal sealed record PtxPart(string Suffix, int Offset)
{
    /// <summary>What is added to the value's address: nothing for the first part.</summary>
    public string At => Offset == 0 ? "" : $"+{Offset}";
}
