using System.Numerics;
using NUnit.Framework.Constraints;

namespace Arity.Runtime.Tests.Operators;

/// <summary>Equality to the bit, the sign of zeros included, where any nan equals any other.</summary>
internal sealed class Bits<T> : IEqualityComparer<T>
{
    public static bool Same(double a, double b)
        => double.IsNaN(a) ? double.IsNaN(b) : BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    public bool Equals(T? a, T? b) => (a, b) switch
    {
        (float x, float y) => Same(x, y),
        (double x, double y) => Same(x, y),
        (Half x, Half y) => Same((double)x, (double)y),
        (BFloat16 x, BFloat16 y) => Same(x, y),
        (Complex64 x, Complex64 y) => Same(x.Real, y.Real) && Same(x.Imaginary, y.Imaginary),
        (Complex x, Complex y) => Same(x.Real, y.Real) && Same(x.Imaginary, y.Imaginary),
        _ => EqualityComparer<T>.Default.Equals(a, b),
    };

    public int GetHashCode(T value) => value?.GetHashCode() ?? 0;
}

internal static class Bitwise
{
    public static IResolveConstraint EqualTo<T>(T[] expected) => Is.EqualTo(expected).Using<T>(new Bits<T>());
}
