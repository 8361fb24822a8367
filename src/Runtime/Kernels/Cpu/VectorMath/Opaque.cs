using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>Hides a value from constant propagation.</summary>
internal static class Opaque
{
    /// <summary>The value, through a volatile read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T>(ref T value)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Unsafe.BitCast<float, T>(Volatile.Read(ref Unsafe.As<T, float>(ref value)))
            : Unsafe.BitCast<double, T>(Volatile.Read(ref Unsafe.As<T, double>(ref value)));
}
