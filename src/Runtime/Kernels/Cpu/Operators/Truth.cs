using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>The truth value of elements: anything but zero is true, nan included.</summary>
internal static class Truth
{
    /// <summary>Whether an element is not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Of<T>(T x)
        where T : unmanaged => NumericCast.Convert<T, bool>(x);

    /// <summary>A mask of the lanes that are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> IsZero<T>(Vector<T> x) => Vector.Equals(x, Vector<T>.Zero);
}
