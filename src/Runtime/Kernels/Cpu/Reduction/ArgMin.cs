namespace Arity.Kernels.Cpu;

/// <summary>Where the smallest element is: the first of equals; nan counts as it, the first of several.</summary>
internal static class ArgMin
{
    /// <summary>Computes the destination.</summary>
    /// <param name="self">The input, not empty along the axis.</param>
    /// <param name="axis">The axis, or null for the place in the flattened tensor.</param>
    /// <param name="keepdims">Whether the destination has the axis as an extent of one; it is found by its rank.</param>
    /// <param name="destination">Checked: of the reduced shape.</param>
    public static void Run<T>(Tensor self, long? axis, bool keepdims, Tensor destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(Half) || typeof(T) == typeof(BFloat16))
            ArgReduction<float, Smallest<float>>.Run(self, axis, destination);
        else if (typeof(T) == typeof(bool))
            ArgReduction<byte, Smallest<byte>>.Run(self, axis, destination);
        else
            ArgReduction<T, Smallest<T>>.Run(self, axis, destination);
    }
}
