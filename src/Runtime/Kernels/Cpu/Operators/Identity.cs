namespace Arity.Kernels.Cpu;

/// <summary>x itself: a copy.</summary>
internal readonly struct Identity<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasSpanForm => true;

    public static T Invoke(T x) => x;

    public static void Invoke(ReadOnlySpan<T> x, Span<T> destination) => x.CopyTo(destination);
}
