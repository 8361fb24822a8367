using System.Numerics;
using Arity.Kernels.Cpu.LinearAlgebra;

namespace Arity.Runtime.Tests.LinearAlgebra;

[NonParallelizable]
public sealed class OtherElementTypesTests
{
    private static readonly (long, long, long)[] Sizes =
    [
        (0, 3, 2), (3, 0, 2), (3, 2, 0), (1, 1, 1), (1, 40, 33), (40, 1, 33), (17, 9, 5), (9, 17, 23), (40, 66, 11),
        (600, 3, 2), (3, 600, 2),
    ];

    private int _threads;

    [SetUp]
    public void UseThreads()
    {
        _threads = Threads.Count;
        Threads.Count = 3;
    }

    [TearDown]
    public void RestoreThreads() => Threads.Count = _threads;

    [Test]
    public void IntegersWrapAsTheirOperatorsDo()
    {
        CheckInteger<byte>();
        CheckInteger<sbyte>();
        CheckInteger<ushort>();
        CheckInteger<short>();
        CheckInteger<uint>();
        CheckInteger<int>();
        CheckInteger<ulong>();
        CheckInteger<long>();
    }

    [Test]
    public void ComplexNumbers()
    {
        var random = new Random(1);
        CheckSimple(() => new Complex(random.Next(-8, 9), random.Next(-8, 9)), new Complex(double.NaN, 1));
        CheckSimple(() => new Complex64(random.Next(-8, 9), random.Next(-8, 9)), new Complex64(float.NaN, 1));
    }

    [Test]
    public void BooleansAreAddedByOrAndMultipliedByAnd()
    {
        var random = new Random(2);
        foreach (var (m, n, k) in Sizes)
        {
            using var a = new TestMatrix<bool>(m, k, Layout.RowMajor, true).Fill(() => random.Next(5) == 0);
            using var b = new TestMatrix<bool>(k, n, Layout.ColumnMajor, true).Fill(() => random.Next(5) == 0);
            using var c = new TestMatrix<bool>(m, n, Layout.PaddedRows, true);
            SimpleGemm<Logical>.Multiply(m, n, k, AsLogical(a), AsLogical(b), AsLogical(c));
            for (long i = 0; i < m; i++)
            for (long j = 0; j < n; j++)
            {
                bool expected = false;
                for (long p = 0; p < k; p++) expected |= a[i, p] & b[p, j];
                Assert.That(c[i, j], Is.EqualTo(expected), $"({m}, {n}, {k}) at ({i}, {j})");
            }
            Assert.That(c.CountDamage(), Is.Zero);
        }
    }

    [Test]
    public unsafe void AnyByteButZeroIsTrueAndTheResultIsOne()
    {
        byte two = 2, four = 4, result = 77;
        SimpleGemm<Logical>.Multiply(1, 1, 1, new((Logical*)&two, 1, 1), new((Logical*)&four, 1, 1), new((Logical*)&result, 1, 1));
        Assert.That(result, Is.EqualTo(1));
    }

    private static void CheckInteger<T>()
        where T : unmanaged, IBinaryInteger<T>
    {
        var random = new Random(3);
        foreach (var size in Sizes)
        foreach (var path in GemmPath<T>.All.Where(path => path.Takes(size.Item1, size.Item2, size.Item3)))
        foreach (Layout layout in Enum.GetValues<Layout>())
            GemmCheck.Exact(path.Multiply.Invoke, size, (layout, layout, layout), () => T.CreateTruncating(random.NextInt64()), T.One);
    }

    private static void CheckSimple<T>(Func<T> next, T filling)
        where T : unmanaged, IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>
    {
        foreach (var size in Sizes)
        foreach (Layout a in Enum.GetValues<Layout>())
        foreach (Layout b in Enum.GetValues<Layout>())
            GemmCheck.Exact(SimpleGemm<T>.Multiply, size, (a, b, b), next, filling);
    }

    private static unsafe Matrix<Logical> AsLogical(TestMatrix<bool> matrix) =>
        new((Logical*)matrix.View.Start, matrix.View.RowStride, matrix.View.ColumnStride);
}
