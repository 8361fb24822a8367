using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity.Runtime.Tests.VectorMath;

/// <summary>A result depends on its argument alone: not on the vectors' width, the length, the position or the destination.</summary>
[TestFixture(typeof(float))]
[TestFixture(typeof(double))]
internal sealed class VectorDriverTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Longest = 70, Guard = 16;

    private static VectorFunctionCase<T>[] Functions =>
        typeof(T) == typeof(float)
            ? (VectorFunctionCase<T>[])(object)VectorFunctions.Float32
            : (VectorFunctionCase<T>[])(object)VectorFunctions.Float64;

    [TestCaseSource(nameof(Functions))]
    public void EveryLengthAndOffsetGivesTheSameBits(VectorFunctionCase<T> function)
    {
        T[] x = Arguments(Longest + 3), expected = new T[x.Length];
        function.Kernel(x, expected);
        for (int offset = 0; offset <= 3; offset++)
            for (int length = 0; length <= Longest; length++)
            {
                T[] framed = Enumerable.Repeat(T.CreateChecked(12345), length + (2 * Guard)).ToArray(), frame = [.. framed];
                function.Kernel(x.AsSpan(offset, length), framed.AsSpan(Guard, length));
                expected.AsSpan(offset, length).CopyTo(frame.AsSpan(Guard));
                Assert.That(Bytes(framed), Is.EqualTo(Bytes(frame)), $"{length} elements from {offset}");
            }
    }

    [TestCaseSource(nameof(Functions))]
    public void EveryWidthGivesTheSameBits(VectorFunctionCase<T> function)
    {
        T[] x = Arguments(20000);
        byte[][] results = function.Widths.Append(function.Kernel).Select(width => Bytes(Run(width, x))).ToArray();
        Assert.That(results, Is.All.EqualTo(results[0]));
    }

    [TestCaseSource(nameof(Functions))]
    public void InPlaceEqualsOutOfPlace(VectorFunctionCase<T> function)
    {
        T[] x = Arguments(1003), expected = Run(function.Kernel, x);
        function.Kernel(x, x);
        Assert.That(Bytes(x), Is.EqualTo(Bytes(expected)));
    }

    // Large results go around the caches from the first whole vector of the destination on.
    [TestCaseSource(nameof(Functions))]
    public void LargeResultsEqualSmallOnes(VectorFunctionCase<T> function)
    {
        int count = ((4 << 20) / Unsafe.SizeOf<T>()) + 13;
        T[] x = Arguments(count), expected = new T[count], actual = new T[count + 1];
        for (int done = 0; done < count; done += 1000)
            function.Kernel(x.AsSpan(done, Math.Min(1000, count - done)), expected.AsSpan(done, Math.Min(1000, count - done)));
        function.Kernel(x, actual.AsSpan(1));
        Assert.That(MemoryMarshal.AsBytes(actual.AsSpan(1)).SequenceEqual(MemoryMarshal.AsBytes(expected.AsSpan())));
        Assert.That(actual[0], Is.EqualTo(T.Zero));
    }

    private static T[] Run(VectorKernel<T> kernel, T[] x)
    {
        var y = new T[x.Length];
        kernel(x, y);
        return y;
    }

    private static byte[] Bytes(T[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    /// <summary>Ordinary numbers with some of any bit pattern among them: huge, subnormal, infinite and nan.</summary>
    private static T[] Arguments(int count)
    {
        var random = new Random(17);
        var values = new T[count];
        random.NextBytes(MemoryMarshal.AsBytes(values.AsSpan()));
        for (int i = 0; i < count; i++)
            if (i % 5 != 0)
                values[i] = T.CreateChecked((random.NextDouble() - 0.5) * 200);
        return values;
    }
}
