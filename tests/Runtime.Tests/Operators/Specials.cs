using System.Numerics;

namespace Arity.Runtime.Tests.Operators;

/// <summary>Elements of every type at which arithmetic is easily wrong.</summary>
internal static class Specials
{
    public static T[] Of<T>()
    {
        object values =
            typeof(T) == typeof(bool) ? new[] { false, true } :
            typeof(T) == typeof(float) ? Doubles.Select(x => (float)x).Append(float.Epsilon).Append(float.MaxValue).ToArray() :
            typeof(T) == typeof(double) ? Doubles.Append(double.Epsilon).Append(double.MaxValue).ToArray() :
            typeof(T) == typeof(Complex64) ? Complexes.Select(x => (Complex64)x).ToArray() :
            typeof(T) == typeof(Complex) ? Complexes :
            typeof(T) == typeof(sbyte) ? Integers<sbyte>() :
            typeof(T) == typeof(short) ? Integers<short>() :
            typeof(T) == typeof(int) ? Integers<int>() :
            typeof(T) == typeof(long) ? Integers<long>() :
            typeof(T) == typeof(byte) ? Integers<byte>() :
            typeof(T) == typeof(ushort) ? Integers<ushort>() :
            typeof(T) == typeof(uint) ? Integers<uint>() :
            Integers<ulong>();
        return (T[])values;
    }

    private static double[] Doubles =>
        [
            0, -0.0, 1, -1, 2, -2.5, 0.5, 3, 1e-3, -7e9, 1e30, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 123456789,
            -1e-40,
        ];

    private static Complex[] Complexes =>
    [
        0, 1, -1, Complex.ImaginaryOne, new(3, -4), new(-2.5, 0.5), new(1e-3, 7e9), new(-0.0, 0.0), new(double.NaN, 1),
        new(1, double.NegativeInfinity), new(0, -2), new(double.PositiveInfinity, double.PositiveInfinity),
    ];

    private static T[] Integers<T>()
        where T : IBinaryInteger<T>, IMinMaxValue<T>
        =>
        [
            T.Zero, T.One, unchecked(T.Zero - T.One), T.MinValue, T.MaxValue, T.MaxValue / T.CreateTruncating(2),
            T.CreateTruncating(7), T.CreateTruncating(-13), T.CreateTruncating(100),
        ];
}
