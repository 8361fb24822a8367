using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>Running sums along an axis. Integers are added in 64 bits and wrap, float16 and bfloat16 in float.</summary>
internal static class CumSum
{
    /// <summary>Computes the destination.</summary>
    /// <param name="self">The input of any dtype.</param>
    /// <param name="axis">The axis, or null for the sums of the flattened tensor.</param>
    /// <param name="dtype">What <typeparamref name="T"/> was chosen by; the destination has it already.</param>
    /// <param name="destination">Checked: of the shape of the input, or of one dimension.</param>
    /// <typeparam name="T">The element type to sum in, or that stands for the one.</typeparam>
    public static void Run<T>(Tensor self, long? axis, DType? dtype, Tensor destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(Half) || typeof(T) == typeof(BFloat16)) RunningSum<float>.Run(self, axis, destination);
        else if (DTypeOf<T>.Value.Kind is DTypeKind.Signed or DTypeKind.Bool) RunningSum<long>.Run(self, axis, destination);
        else if (DTypeOf<T>.Value.Kind == DTypeKind.Unsigned) RunningSum<ulong>.Run(self, axis, destination);
        else RunningSum<T>.Run(self, axis, destination);
    }
}
