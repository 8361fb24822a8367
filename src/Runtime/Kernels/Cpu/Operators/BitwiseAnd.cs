using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Arity.Kernels.Cpu;

/// <summary>The bits that are set in both; logical and for bool.</summary>
internal readonly struct BitwiseAnd<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasSpanForm => true;

    public static T Invoke(T x, T y)
    {
        T result = default;
        Invoke(new ReadOnlySpan<T>(in x), new ReadOnlySpan<T>(in y), new Span<T>(ref result));
        return result;
    }

    public static void Invoke(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
        => TensorPrimitives.BitwiseAnd(MemoryMarshal.AsBytes(x), MemoryMarshal.AsBytes(y), MemoryMarshal.AsBytes(destination));

    public static void Invoke(ReadOnlySpan<T> x, T y, Span<T> destination) => Bits.Repeat<T, BitwiseAnd<T>>(x, y, destination);

    public static void Invoke(T x, ReadOnlySpan<T> y, Span<T> destination) => Bits.Repeat<T, BitwiseAnd<T>>(y, x, destination);
}
