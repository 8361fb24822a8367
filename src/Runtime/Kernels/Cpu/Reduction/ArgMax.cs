namespace Arity.Kernels.Cpu;

/// <summary>Where the largest element is: the first of equals; nan counts as it, the first of several.</summary>
internal static class ArgMax
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
            ArgReduction<float, Largest<float>>.Run(self, axis, destination);
        else if (typeof(T) == typeof(bool))
            ArgReduction<byte, Largest<byte>>.Run(self, axis, destination);
        else
            ArgReduction<T, Largest<T>>.Run(self, axis, destination);
    }
}
