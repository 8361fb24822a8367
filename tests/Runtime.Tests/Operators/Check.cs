using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Operators;

/// <summary>Runs an operator through its driver over all layouts and compares with a scalar reference, bit by bit.</summary>
internal static class Check
{
    public static void Unary<T, TResult, TOperator>(Func<T, TResult> reference)
        where T : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IUnaryOperator<T, TResult>
    {
        T[] specials = Specials.Of<T>();
        foreach (int count in (int[])[0, 1, 3, specials.Length, 100])
        {
            T[] x = [.. Enumerable.Range(0, count).Select(i => specials[i % specials.Length])];
            foreach (Layout layout in Layouts.All)
            {
                Tensor self = Layouts.Of(x, layout), destination = New<TResult>(self.Shape);
                UnaryKernel<T, TResult, TOperator>.Run(self, destination);
                Compare<TResult, TOperator>(destination, x.Select(reference), $"{layout} {count}");
            }
        }
    }

    public static void Binary<T, TResult, TOperator>(Func<T, T, TResult> reference)
        where T : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IBinaryOperator<T, TResult>
    {
        T[] specials = Specials.Of<T>();
        T[] x = [.. specials.SelectMany(a => specials.Select(_ => a))], y = [.. specials.SelectMany(_ => specials)];
        for (int count = x.Length; count > 0; count = (count / 4) - 1)
            foreach (Layout layout in Layouts.All)
                Pairs<T, TResult, TOperator>(x[^count..], y[^count..], layout, reference);
        foreach (T single in specials) Singles<T, TResult, TOperator>(single, y, reference);
    }

    private static void Pairs<T, TResult, TOperator>(T[] x, T[] y, Layout layout, Func<T, T, TResult> reference)
        where T : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IBinaryOperator<T, TResult>
    {
        Tensor self = Layouts.Of(x, layout), other = Layouts.Of(y, Layout.Contiguous), destination = New<TResult>(self.Shape);
        BinaryKernel<T, TResult, TOperator>.Run(self, other, destination);
        Compare<TResult, TOperator>(destination, x.Zip(y, reference), $"{layout} {x.Length}");
    }

    private static void Singles<T, TResult, TOperator>(T single, T[] run, Func<T, T, TResult> reference)
        where T : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IBinaryOperator<T, TResult>
    {
        Tensor one = Layouts.Scalar(single), many = Layouts.Of(run, Layout.Contiguous), destination = New<TResult>(many.Shape);
        BinaryKernel<T, TResult, TOperator>.Run(one, many, destination);
        Compare<TResult, TOperator>(destination, run.Select(r => reference(single, r)), $"{single}, run");
        BinaryKernel<T, TResult, TOperator>.Run(many, one, destination);
        Compare<TResult, TOperator>(destination, run.Select(r => reference(r, single)), $"run, {single}");
    }

    private static void Compare<TResult, TOperator>(Tensor actual, IEnumerable<TResult> expected, string what)
        where TResult : unmanaged
        => Assert.That(actual.ToArray<TResult>(), Bitwise.EqualTo(expected.ToArray()), $"{typeof(TOperator)} {what}");

    public static Tensor New<T>(Shape shape)
        where T : unmanaged => Tensor.From<T>(new T[shape.ElementCount].AsSpan(), shape);
}
