using System.Numerics;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>
/// A vector of floating-point lanes of one width, so that a function is written once and compiled for every width.
/// </summary>
/// <remarks>
/// The implementations (<see cref="Simd128{T}"/>, <see cref="Simd256{T}"/>, <see cref="Simd512{T}"/>) are structs of one field; all
/// members are inlined, the wrapper lives in a register and the code is that of the wrapped vector. Every operation is exactly
/// rounded or exact, so one function gives the same bits on every width and machine. Masks are vectors whose lanes have all bits
/// set or none.
/// </remarks>
/// <typeparam name="TSelf">The implementing vector.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
internal interface ISimd<TSelf, T>
    where TSelf : struct, ISimd<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>The value in every lane.</summary>
    static abstract TSelf Create(T value);

    /// <summary>As <see cref="Create"/>, but hidden from the compiler, so that a loop keeps the vector in a register.</summary>
    /// <remarks>A constant it can see is loaded anew for each use; at one load a cycle that limited every function here.</remarks>
    static virtual TSelf Constant(T value) => TSelf.Create(Opaque.Read(ref value));

    /// <summary>Loads <see cref="Count"/> elements from <paramref name="offset"/> elements behind the reference.</summary>
    static abstract TSelf Load(ref readonly T source, nuint offset);

    /// <summary>Stores the lanes at <paramref name="offset"/> elements behind the reference.</summary>
    void Store(ref T destination, nuint offset);

    /// <summary>As <see cref="Store"/>, around the caches; the place is a multiple of the vector's size and does not move.</summary>
    void StoreAround(ref T destination, nuint offset);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator |(TSelf left, TSelf right);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>The lanes without their signs.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>left · right + addend with one rounding.</summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>The smaller lane; <paramref name="right"/> where that is nan.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>The larger lane; <paramref name="right"/> where that is nan.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The nearest integer, the even one of two.</summary>
    static abstract TSelf Round(TSelf value);

    /// <summary>Mask of the lanes where left &lt; right.</summary>
    static abstract TSelf LessThan(TSelf left, TSelf right);

    /// <summary>Mask of the lanes where the values are equal.</summary>
    static abstract TSelf Equal(TSelf left, TSelf right);

    /// <summary>Lanes of <paramref name="whenTrue"/> where the mask is set, else of <paramref name="whenFalse"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>Whether left &gt; right in any lane.</summary>
    static abstract bool AnyGreaterThan(TSelf left, TSelf right);

    /// <summary>Whether left &lt; right in all lanes.</summary>
    static abstract bool AllLessThan(TSelf left, TSelf right);

    /// <summary>The lanes of <paramref name="value"/>, negated where those of <paramref name="sign"/> have their sign bit set.</summary>
    /// <remarks>The last argument is −0 in every lane.</remarks>
    static virtual TSelf Flip(TSelf value, TSelf sign, TSelf signBit) => value ^ (sign & signBit);

    /// <summary>Sum of the lanes' bit patterns as integers.</summary>
    static abstract TSelf AddBits(TSelf left, TSelf right);

    /// <summary>Difference of the lanes' bit patterns as integers.</summary>
    static abstract TSelf SubtractBits(TSelf left, TSelf right);

    /// <summary>The lanes' bit patterns shifted to the left.</summary>
    static abstract TSelf ShiftLeft(TSelf value, int count);

    /// <summary>The lanes' bit patterns shifted to the right as signed integers.</summary>
    static abstract TSelf ShiftRight(TSelf value, int count);

    /// <summary>value · 2^exponent with one rounding, also where the result is subnormal.</summary>
    /// <remarks>The exponent is integral and at most twice those of normal numbers.</remarks>
    static abstract TSelf Scale(TSelf value, TSelf exponent);

    /// <summary>The m and n of value = m · 2^n with 3/4 ≤ m &lt; 3/2, for a positive number, subnormal ones included.</summary>
    /// <remarks>Of 0, n is −∞; of ∞, n is ∞ (m being 1); of nan and negative numbers, m is nan.</remarks>
    static abstract TSelf Significand(TSelf value, out TSelf exponent);
}
