using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Arity.Kernels.Cpu;

/// <summary>All bits reversed; logical not for bool.</summary>
internal readonly struct BitwiseNot<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasSpanForm => true;

    public static T Invoke(T x)
    {
        T result = default;
        Invoke(new ReadOnlySpan<T>(in x), new Span<T>(ref result));
        return result;
    }

    public static void Invoke(ReadOnlySpan<T> x, Span<T> destination)
    {
        // A bool has one bit that counts.
        if (typeof(T) == typeof(bool)) TensorPrimitives.Xor(MemoryMarshal.AsBytes(x), (byte)1, MemoryMarshal.AsBytes(destination));
        else TensorPrimitives.OnesComplement(MemoryMarshal.AsBytes(x), MemoryMarshal.AsBytes(destination));
    }
}
