using System.Runtime.CompilerServices;

using Arity.Kernels.Cpu.LinearAlgebra;

namespace Arity.Kernels.Cpu;

/// <summary>The matrix product of tensors: vectors count as a row or a column, leading axes are batches and broadcast.</summary>
internal static unsafe class MatMul
{
    /// <summary>Computes the destination; float16 and bfloat16 are multiplied in float32.</summary>
    public static void Run<T>(Tensor self, Tensor other, Tensor destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(Half) || typeof(T) == typeof(BFloat16)) Multiply<float>(self, other, destination);
        else Multiply<T>(self, other, destination);
    }

    private static void Multiply<T>(Tensor self, Tensor other, Tensor destination)
        where T : unmanaged
    {
        DType dtype = DTypeOf<T>.Value;
        Tensor left = CopyKernel.Cast(self, dtype), right = CopyKernel.Cast(other, dtype);
        bool isDirect = destination.DType == dtype && !MemoryOverlap.MayOverlap(left, destination)
            && !MemoryOverlap.MayOverlap(right, destination);
        Tensor result = isDirect ? destination : Tensor.Allocate(in destination.ShapeRef, dtype, destination.Device);
        fixed (byte* a = &left.HostReference, b = &right.HostReference, c = &result.HostReference)
        {
            var product = new BatchedProduct<T>(left, right, result, (T*)a, (T*)b, (T*)c);
            ParallelFor.Run(product.BatchCount, product.Grain, ref product);
        }

        GC.KeepAlive(left);
        GC.KeepAlive(right);
        GC.KeepAlive(result);
        if (!isDirect) CopyKernel.Run(result, destination);
    }
}
