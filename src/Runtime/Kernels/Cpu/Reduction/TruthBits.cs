using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity.Kernels.Cpu;

/// <summary>Truth values in the place of elements of any type, to be reduced like those: all bits set or none, for bool 1 and 0.</summary>
internal static class TruthBits
{
    /// <summary>The truth value as an element; the second argument only gives the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(bool value, T like)
        where T : unmanaged
    {
        if (typeof(T) == typeof(bool)) return Unsafe.BitCast<bool, T>(value);
        MemoryMarshal.AsBytes(new Span<T>(ref like)).Fill(value ? byte.MaxValue : (byte)0);
        return like;
    }

    /// <summary>The truth value that an element stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSet<T>(T bits)
        where T : unmanaged => Unsafe.As<T, byte>(ref bits) != 0;
}
