namespace Arity.Kernels.Cpu;

/// <summary>y, whatever x is: overwriting x.</summary>
internal readonly struct Second<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasSpanForm => true;

    public static T Invoke(T x, T y) => y;

    public static void Invoke(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination) => y.CopyTo(destination);

    public static void Invoke(ReadOnlySpan<T> x, T y, Span<T> destination) => destination.Fill(y);

    public static void Invoke(T x, ReadOnlySpan<T> y, Span<T> destination) => y.CopyTo(destination);
}
