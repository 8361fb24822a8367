namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A floating-point format in a register and the type that its arithmetic is made in.</summary>
/// <typeparam name="T">The type of the arithmetic.</typeparam>
internal interface IFloatFormat<T>
{
    /// <summary>Bits of a value.</summary>
    static abstract int Bits { get; }

    /// <summary>The bits of the exponent; a value without any is subnormal or zero.</summary>
    static abstract ulong ExponentMask { get; }

    /// <summary>Reads a register.</summary>
    static abstract T Read(ulong bits);

    /// <summary>Rounds to nearest even; every NaN becomes the canonical one.</summary>
    static abstract ulong Write(T value);
}
