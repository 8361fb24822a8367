using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Reduction;

public sealed class LogSoftmaxTests
{
    [Test]
    public void IsTheLogarithmOfTheShare([Values] Layout layout, [Values(0, 1, -1)] long axis)
    {
        foreach (Shape shape in (Shape[])[[1, 1], [5, 10], [3, 2500], [2500, 3]])
        {
            double[] elements = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(i => Math.Sin(i) * 50)];
            double[] expected = Expected(elements, shape, axis);
            Assert.That(Run<double>(Layouts.Of(elements, shape, layout), axis), Is.EqualTo(expected).Within(1e-12));
            float[] single = Run<float>(Layouts.Of(elements.Select(x => (float)x).ToArray(), shape, layout), axis);
            Assert.That(single, Is.EqualTo(expected).Within(3e-5));
            double[] half = [.. Run<Half>(Layouts.Of(elements.Select(x => (Half)x).ToArray(), shape, layout), axis).Select(x => (double)x)];
            Assert.That(half, Is.EqualTo(expected).Within(0.15));
        }
    }

    [Test]
    public void HugeElementsDoNotOverflow()
    {
        float[] result = Run<float>(Tensor.From<float>([3e38f, 3e38f, -3e38f]), 0);
        Assert.That(result, Is.EqualTo(new[] { -0.6931472f, -0.6931472f, float.NegativeInfinity }));
    }

    [Test]
    public void InfinitiesAndNan()
    {
        float inf = float.PositiveInfinity, nan = float.NaN;
        Assert.That(Run<float>(Tensor.From<float>([0, -inf, 0]), 0), Is.EqualTo(new[] { -0.6931472f, -inf, -0.6931472f }));
        Assert.That(Run<float>(Tensor.From<float>([-inf, -inf]), 0), Is.EqualTo(new[] { nan, nan }));
        Assert.That(Run<float>(Tensor.From<float>([inf, 1]), 0), Is.EqualTo(new[] { nan, -inf }));
        Assert.That(Run<float>(Tensor.From<float>([nan, 1]), 0), Is.EqualTo(new[] { nan, nan }));
    }

    [Test]
    public void OfOneElementAndOfNone()
    {
        Assert.That(Run<double>(Layouts.Scalar(7.0), -1), Is.EqualTo(new[] { 0.0 }));
        Assert.That(Run<double>(Check.New<double>([0, 3]), 0), Is.Empty);
        Assert.That(Run<double>(Check.New<double>([3, 0]), 1), Is.Empty);
    }

    private static T[] Run<T>(Tensor self, long axis)
        where T : unmanaged
    {
        Tensor destination = Check.New<T>(self.Shape);
        LogSoftmax.Run<T>(self, axis, destination);
        return destination.ToArray<T>();
    }

    private static double[] Expected(double[] elements, Shape shape, long axis)
    {
        var expected = new double[elements.Length];
        foreach (List<int> line in Reference.Groups(shape, axis))
        {
            double largest = line.Max(i => elements[i]), sum = line.Sum(i => Math.Exp(elements[i] - largest));
            foreach (int i in line) expected[i] = elements[i] - largest - Math.Log(sum);
        }

        return expected;
    }
}
