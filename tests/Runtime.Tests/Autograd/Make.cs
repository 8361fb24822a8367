using System.Numerics;

namespace Arity.Runtime.Tests.Differentiation;

/// <summary>Tensors for tests.</summary>
internal static class Make
{
    public static Tensor Leaf(params float[] values) => Requiring(Tensor.From<float>(values));

    public static Tensor Leaf(Shape shape, params double[] values) => Requiring(Tensor.From<double>(values, shape));

    /// <summary>A float64 leaf of distinct values away from zero.</summary>
    public static Tensor Random(params long[] shape)
    {
        Shape extents = shape;
        var random = new Random(7);
        double Next(int _) => 0.5 + random.NextDouble();
        return Requiring(Tensor.From<double>([.. Enumerable.Range(0, (int)extents.ElementCount).Select(Next)], extents));
    }

    /// <summary>A complex128 leaf of distinct values away from zero.</summary>
    public static Tensor RandomComplex(params long[] shape)
    {
        Shape extents = shape;
        var random = new Random(8);
        Complex Next(int _) => new(0.5 + random.NextDouble(), random.NextDouble() - 0.5);
        return Requiring(Tensor.From<Complex>([.. Enumerable.Range(0, (int)extents.ElementCount).Select(Next)], extents));
    }

    public static Tensor Requiring(Tensor tensor)
    {
        tensor.RequiresGrad = true;
        return tensor;
    }
}
