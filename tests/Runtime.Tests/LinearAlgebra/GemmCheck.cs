using System.Numerics;
using Arity.Kernels.Cpu.LinearAlgebra;

namespace Arity.Runtime.Tests.LinearAlgebra;

/// <summary>Runs a product and compares every element with the three plain loops, exactly: the entries are small whole numbers.</summary>
internal static class GemmCheck
{
    public delegate void Product<T>(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
        where T : unmanaged;

    public static void Exact<T>(
        Product<T> multiply, (long M, long N, long K) size, (Layout A, Layout B, Layout C) layouts, Func<T> next, T filling)
        where T : unmanaged, IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>
    {
        using var a = new TestMatrix<T>(size.M, size.K, layouts.A, filling).Fill(next);
        using var b = new TestMatrix<T>(size.K, size.N, layouts.B, filling).Fill(next);
        using var c = new TestMatrix<T>(size.M, size.N, layouts.C, filling);
        multiply(size.M, size.N, size.K, a.View, b.View, c.View);
        for (long i = 0; i < size.M; i++)
        for (long j = 0; j < size.N; j++)
        {
            T expected = default;
            for (long p = 0; p < size.K; p++) expected += a[i, p] * b[p, j];
            // Not an assertion each, of which there would be millions.
            if (!c[i, j].Equals(expected)) Assert.Fail($"{size}, {layouts}: element ({i}, {j}) is {c[i, j]}, not {expected}");
        }
        Assert.That(c.CountDamage(), Is.Zero, $"{size}, {layouts}: wrote outside of C");
    }

    /// <summary>Small whole numbers, whose products and sums every number type of at least 24 bits has exactly.</summary>
    public static Func<T> WholeNumbers<T>(int seed)
        where T : INumber<T>
    {
        var random = new Random(seed);
        return () => T.CreateTruncating(random.Next(-8, 9));
    }
}
