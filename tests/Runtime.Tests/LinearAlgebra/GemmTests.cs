using System.Numerics;

namespace Arity.Runtime.Tests.LinearAlgebra;

[NonParallelizable]
[TestFixture(typeof(float))]
[TestFixture(typeof(double))]
internal sealed class GemmTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly long[] Extents = [0, 1, 2, 3, 7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65];
    private static readonly long[] Depths = [0, 1, 2, 7, 33];
    private static readonly (Layout, Layout, Layout) Plain = (Layout.RowMajor, Layout.RowMajor, Layout.RowMajor);

    private int _threads;

    public static IEnumerable<GemmPath<T>> Paths => GemmPath<T>.All;

    [SetUp]
    public void UseThreads()
    {
        _threads = Threads.Count;
        Threads.Count = 3;
    }

    [TearDown]
    public void RestoreThreads() => Threads.Count = _threads;

    [Test]
    public void EverySmallSize([ValueSource(nameof(Paths))] GemmPath<T> path)
    {
        var next = GemmCheck.WholeNumbers<T>(1);
        foreach (long m in Extents)
        foreach (long n in Extents)
        foreach (long k in Depths)
            if (path.Takes(m, n, k)) GemmCheck.Exact(path.Multiply.Invoke, (m, n, k), Plain, next, T.NaN);
    }

    [Test]
    public void EveryCombinationOfLayouts([ValueSource(nameof(Paths))] GemmPath<T> path)
    {
        var next = GemmCheck.WholeNumbers<T>(2);
        var random = new Random(3);
        long Extent() => Extents[random.Next(1, Extents.Length)];
        foreach (Layout a in Enum.GetValues<Layout>())
        foreach (Layout b in Enum.GetValues<Layout>())
        foreach (Layout c in Enum.GetValues<Layout>())
            GemmCheck.Exact(path.Multiply.Invoke, (Extent(), Extent(), Extent()), (a, b, c), next, T.NaN);
    }

    [TestCase(127, 129, 31)]
    [TestCase(61, 97, 53)]
    [TestCase(5, 7, 1100)]
    [TestCase(13, 70, 530)]
    [TestCase(4300, 6, 5)]
    [TestCase(6, 4300, 5)]
    [TestCase(1, 2100, 41)]
    [TestCase(2100, 1, 41)]
    [TestCase(1, 1, 5003)]
    public void TallWideAndDeep(long m, long n, long k)
    {
        var next = GemmCheck.WholeNumbers<T>(4);
        foreach (var path in Paths)
        {
            GemmCheck.Exact(path.Multiply.Invoke, (m, n, k), Plain, next, T.NaN);
            GemmCheck.Exact(
                path.Multiply.Invoke, (m, n, k), (Layout.PaddedColumns, Layout.ColumnMajor, Layout.PaddedRows), next, T.NaN);
        }
    }

    [Test]
    public void MatrixTimesVectorInEveryLayout([ValueSource(nameof(Paths))] GemmPath<T> path, [Values(1, 5, 32, 67)] long extent)
    {
        var next = GemmCheck.WholeNumbers<T>(5);
        foreach (Layout matrix in Enum.GetValues<Layout>())
        foreach (Layout vector in Enum.GetValues<Layout>())
        {
            GemmCheck.Exact(path.Multiply.Invoke, (extent, 1, 71), (matrix, vector, vector), next, T.NaN);
            GemmCheck.Exact(path.Multiply.Invoke, (1, extent, 71), (vector, matrix, vector), next, T.NaN);
        }
    }

    [Test]
    public void ZeroStridesRepeatARowOrAColumn([ValueSource(nameof(Paths))] GemmPath<T> path)
    {
        const int extent = 35;
        using var line = new TestMatrix<T>(1, extent, Layout.RowMajor, T.NaN).Fill(GemmCheck.WholeNumbers<T>(6));
        using var c = new TestMatrix<T>(extent, extent, Layout.RowMajor, T.NaN);
        unsafe
        {
            T* start = line.View.Start;
            path.Multiply(extent, extent, extent, new(start, 0, 1), new(start, 1, 0), c.View);
        }
        var expected = T.Zero;
        for (int p = 0; p < extent; p++) expected += line[0, p] * line[0, p];
        for (int i = 0; i < extent * extent; i++) Assert.That(c[i / extent, i % extent], Is.EqualTo(expected));
    }

    // |error| <= k * epsilon * sum |a b|, the bound of any order of summation (Higham, Accuracy and Stability, section 3.1).
    [TestCase(33, 35, 37)]
    [TestCase(130, 70, 600)]
    [TestCase(50, 1, 3000)]
    public void FractionsAreWithinTheBoundOfSummation(long m, long n, long k)
    {
        var random = new Random(7);
        using var a = new TestMatrix<T>(m, k, Layout.RowMajor, T.NaN).Fill(() => T.CreateTruncating(random.NextDouble() - 0.5));
        using var b = new TestMatrix<T>(k, n, Layout.ColumnMajor, T.NaN).Fill(() => T.CreateTruncating(random.NextDouble() * 1e3));
        foreach (var path in Paths)
        {
            using var c = new TestMatrix<T>(m, n, Layout.RowMajor, T.NaN);
            path.Multiply(m, n, k, a.View, b.View, c.View);
            Assert.That(LargestErrorInBounds(a, b, c, k), Is.LessThan(1m), path.Name);
        }
    }

    [Test]
    public void NotANumberAndInfinityGoWhereTheyBelong([ValueSource(nameof(Paths))] GemmPath<T> path, [Values(3, 37)] int extent)
    {
        foreach (var (left, right) in new[] { (T.Zero, T.PositiveInfinity), (T.NaN, T.One), (T.NegativeInfinity, T.One), (T.NaN, T.Zero) })
        {
            using var a = new TestMatrix<T>(extent, extent, Layout.RowMajor, T.One).Fill(() => T.One);
            using var b = new TestMatrix<T>(extent, extent, Layout.RowMajor, T.One).Fill(() => T.One);
            using var c = new TestMatrix<T>(extent, extent, Layout.RowMajor, T.One);
            (a[1, 2], b[2, extent - 1]) = (left, right);
            path.Multiply(extent, extent, extent, a.View, b.View, c.View);
            var rest = T.CreateTruncating(extent - 1);
            Assert.That(c[1, extent - 1], Is.EqualTo(left * right + rest), $"{left} * {right}");
            Assert.That(c[1, 0], Is.EqualTo(left + rest));
            Assert.That(c[0, extent - 1], Is.EqualTo(right + rest));
            Assert.That(c[0, 0], Is.EqualTo(T.One + rest));
        }
    }

    [Test]
    public void SeveralThreadsMayMultiplyAtOnce([ValueSource(nameof(Paths))] GemmPath<T> path) =>
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, user =>
        {
            var next = GemmCheck.WholeNumbers<T>(user);
            GemmCheck.Exact(path.Multiply.Invoke, (97 + user, 65, 70), Plain, next, T.NaN);
        });

    private static decimal LargestErrorInBounds(TestMatrix<T> a, TestMatrix<T> b, TestMatrix<T> c, long k)
    {
        decimal epsilon = typeof(T) == typeof(float) ? (decimal)Math.Pow(2, -24) : (decimal)Math.Pow(2, -53), largest = 0;
        for (long i = 0; i < c.Rows; i += 7)
        for (long j = 0; j < c.Columns; j += 5)
        {
            decimal sum = 0, magnitude = 0;
            for (long p = 0; p < k; p++)
            {
                decimal product = decimal.CreateChecked(a[i, p]) * decimal.CreateChecked(b[p, j]);
                sum += product;
                magnitude += Math.Abs(product);
            }
            largest = Math.Max(largest, Math.Abs(decimal.CreateChecked(c[i, j]) - sum) / (k * epsilon * magnitude));
        }
        return largest;
    }
}
