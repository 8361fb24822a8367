using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Operators;

[NonParallelizable]
public sealed class BroadcastTests
{
    private static readonly (long[] Left, long[] Right)[] Shapes =
    [
        ([5000, 3], [3]), ([5000, 3], [5000, 1]), ([3], [5000, 3]), ([200, 7, 9], [9]), ([200, 7, 9], [7, 1]), ([200, 7, 9], [200, 1, 9]),
        ([200, 1, 9], [7, 1]), ([40, 30, 5, 4], [30, 1, 4]), ([2, 20_000], [2, 1]),
        ([20_000, 2], [1, 2]), ([1, 1], [300, 127]), ([60, 60, 2], [60, 2]),
    ];

    private int _before;

    [SetUp]
    public void Remember() => _before = Threads.Count;

    [TearDown]
    public void Restore() => Threads.Count = _before;

    [Test]
    public void EveryPairMeets(
        [ValueSource(nameof(Shapes))] (long[] Left, long[] Right) shapes, [Values] Layout layout, [Values(1, 4)] int threads)
    {
        Threads.Count = threads;
        Tensor left = Counting(shapes.Left, layout), right = Counting(shapes.Right, layout);
        long[] shape = Broadcast(shapes.Left, shapes.Right);
        double[] expected = Repeat(left, shape).Zip(Repeat(right, shape), (x, y) => (1000.0 * x) + y).ToArray();
        Tensor destination = Layouts.Of(new double[expected.Length], new Shape(shape), layout);
        BinaryKernel<double, double, ThousandTimesPlus>.Run(left, right, destination);
        Assert.That(destination.ToArray<double>(), Is.EqualTo(expected));
    }

    [Test]
    public void OperandsAreCastInBlocks([ValueSource(nameof(Shapes))] (long[] Left, long[] Right) shapes)
    {
        Tensor left = Counting(shapes.Left, Layout.Transposed), right = Cast<int>(Counting(shapes.Right, Layout.Contiguous));
        long[] shape = Broadcast(shapes.Left, shapes.Right);
        Tensor destination = Check.New<float>(new Shape(shape));
        BinaryKernel<double, double, ThousandTimesPlus>.Run(left, right, destination);
        double[] rights = Repeat(Cast<double>(right), shape);
        Assert.That(destination.ToArray<float>(), Is.EqualTo(Repeat(left, shape).Zip(rights, (x, y) => (float)((1000.0 * x) + y))));
    }

    private static Tensor Counting(long[] shape, Layout layout)
    {
        var extents = new Shape(shape);
        return Layouts.Of([.. Enumerable.Range(0, (int)extents.ElementCount).Select(i => (double)(i % 991))], extents, layout);
    }

    private static Tensor Cast<T>(Tensor source)
        where T : unmanaged
    {
        Tensor destination = Check.New<T>(source.Shape);
        CopyKernel.Run(source, destination);
        return destination;
    }

    private static long[] Broadcast(long[] left, long[] right)
    {
        int rank = Math.Max(left.Length, right.Length);
        long At(long[] shape, int axis) => axis < rank - shape.Length ? 1 : shape[axis - rank + shape.Length];
        return [.. Enumerable.Range(0, rank).Select(axis => Math.Max(At(left, axis), At(right, axis)))];
    }

    // The elements, row-major, as often as the larger shape has them.
    private static double[] Repeat(Tensor tensor, long[] shape)
    {
        double[] elements = tensor.ToArray<double>(), repeated = new double[shape.Aggregate(1L, (x, y) => x * y)];
        for (int i = 0; i < repeated.Length; i++)
        {
            long rest = i, position = 0, weight = 1;
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                int own = axis - shape.Length + tensor.Rank;
                if (own >= 0)
                {
                    if (tensor.Shape[own] > 1) position += rest % shape[axis] * weight;
                    weight *= tensor.Shape[own];
                }

                rest /= shape[axis];
            }

            repeated[i] = elements[position];
        }

        return repeated;
    }

    private readonly struct ThousandTimesPlus : IBinaryOperator<double, double>
    {
        public static double Invoke(double x, double y) => (1000 * x) + y;
    }
}
