using System.Numerics;
using Arity.Kernels.Cpu;

namespace Digits;

/// <summary>(x + √(x² + 4)) / 2; J. T. Barron: Squareplus, a softplus-like algebraic rectifier (2021).</summary>
public readonly struct Squareplus<T> : IUnaryOperator<T, T>
    where T : unmanaged, IRootFunctions<T>, IComparisonOperators<T, T, bool>
{
    private static readonly T Two = T.One + T.One;

    public static T Invoke(T x)
    {
        T root = T.Sqrt(x * x + Two * Two);
        return x < T.Zero ? Two / (root - x) : (root + x) / Two; // below zero, the sum would cancel
    }
}
