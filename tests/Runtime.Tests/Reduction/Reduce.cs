using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Reduction;

/// <summary>Runs a reduction over shapes, axes and layouts, and compares with folding the elements in order.</summary>
internal static class Reduce
{
    private static readonly (Shape Shape, Axes? Axes)[] Cases =
    [
        (new Shape([]), null), ([1], 0), ([5], null), ([0], null), ([3, 0], 0), ([0, 3], 1), ([0, 3], 0), ([1, 1], [0, 1]), ([7, 3], 0),
        ([7, 3], 1), ([7, 3], null), ([7, 3], new Axes()), ([300, 5], 0), ([5, 300], 1), ([2, 3, 4], [0, 2]), ([2, 3, 4], 1),
        ([4, 3, 2, 5], [1, 2]), ([4, 1, 6], 1), ([4, 30, 33], [-1, 0]),
        ([40, 70], 0), ([3, 1500], -1), ([1500, 3], 0), ([1, 9], 0), ([2, 2, 2, 2, 2, 2, 2], [0, 2, 4, 6]),
    ];

    public static void Check<T, TOperator>(Func<T, T, T> combine, T? identity, T[]? values = null)
        where T : unmanaged
        where TOperator : struct, IReductionOperator<T>
        => Check<T, T, T, TOperator>(x => x, combine, identity, values);

    public static void Check<TInput, T, TResult, TOperator>(
        Func<TInput, T> cast, Func<T, T, T> combine, T? identity, TInput[]? values = null)
        where TInput : unmanaged
        where T : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IReductionOperator<T>
    {
        TInput[] pool = values ?? Specials.Of<TInput>();
        foreach ((Shape shape, Axes? axes) in Cases)
        {
            if (identity is null && shape.ElementCount == 0) continue;
            TInput[] elements = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(i => pool[i * 7 % 31 % pool.Length])];
            List<int>[] groups = Reference.Groups(shape, axes);
            TResult[] expected = [.. groups.Select(group => Fold<TInput, T, TResult>(group, elements, cast, combine, identity))];
            foreach (Layout layout in Layouts.All)
                foreach (bool keepDims in (bool[])[false, true])
                    CheckOne<TInput, T, TResult, TOperator>(Layouts.Of(elements, shape, layout), axes, keepDims, expected, layout);
        }
    }

    private static void CheckOne<TInput, T, TResult, TOperator>(Tensor self, Axes? axes, bool keepDims, TResult[] expected, Layout layout)
        where T : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IReductionOperator<T>
    {
        Shape shape = Reference.Shape(self.Shape, axes, keepDims);
        Tensor destination = Layouts.Of(new TResult[shape.ElementCount], shape, keepDims ? layout : Layout.Contiguous);
        ReductionKernel<T, TOperator>.Run(self, axes, destination);
        string what = $"{typeof(TOperator)} of {self.Shape} over {axes?.ToString() ?? "all"}, {layout}, keepdims {keepDims}";
        Assert.That(destination.ToArray<TResult>(), Bitwise.EqualTo(expected), what);
    }

    private static TResult Fold<TInput, T, TResult>(
        List<int> group, TInput[] elements, Func<TInput, T> cast, Func<T, T, T> combine, T? identity)
        where T : unmanaged
        where TResult : unmanaged
    {
        T result = group.Count == 0 ? identity!.Value : group.Select(i => cast(elements[i])).Aggregate(combine);
        return NumericCast.Convert<T, TResult>(result);
    }
}
