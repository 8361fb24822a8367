using System.Numerics;
using System.Numerics.Tensors;

namespace Arity.Kernels.Cpu;

/// <summary>x + y; integers wrap.</summary>
internal readonly struct Add<T> : IBinaryOperator<T, T>
    where T : unmanaged, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
{
    public static bool HasSpanForm => true;

    public static T Invoke(T x, T y) => unchecked(x + y);

    public static void Invoke(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination) => TensorPrimitives.Add(x, y, destination);

    public static void Invoke(ReadOnlySpan<T> x, T y, Span<T> destination) => TensorPrimitives.Add(x, y, destination);

    public static void Invoke(T x, ReadOnlySpan<T> y, Span<T> destination) => TensorPrimitives.Add(y, x, destination);
}
