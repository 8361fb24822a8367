using System.Numerics;
using Arity;

namespace Talk;

/// <summary>The programs, in the order in which one would tell them.</summary>
internal static class Demonstrations
{
    public static IReadOnlyList<Demonstration> All { get; } =
    [
        new("matrices", "Two matrices, added and multiplied", null, print =>
        {
            Tensor a = Tensor.From<long>(new long[,] { { 1, 2 }, { 3, 4 } });
            Tensor b = Tensor.From<long>(new long[,] { { 5, 6 }, { 7, 8 } });
            print(a + b);
            print(a.MatMul(b));
        }),
        new("reciprocal", "The reciprocal of integers", "ARY2001: 1/x is true division, as everywhere else", print =>
        {
            Tensor x = Tensor.From<long>([1, 2, 4]);
            print(x.Reciprocal());
        }),
        new("complex_max", "The maximum of complex numbers", "ARY2002: complex numbers have no order that arithmetic respects", print =>
        {
            Tensor z = Tensor.From<Complex>([new Complex(1, 2), new Complex(3, -1)]);
            try
            {
                print(z.Max());
            }
            catch (DTypeException refusal)
            {
                print(refusal.Message);
            }
        }),
        new("default_float", "The default float", "float32 unless you choose another; integers take the float's dtype", print =>
        {
            print(Ops.Ones(3).DType.NumPyName);
            print((Ops.Ones(3) / 3)[0]);
            Tensor half = Ops.Arange(3) + Ops.Ones(3, dtype: DType.Float32);
            print(half.DType.NumPyName);
        }),
        new("gradient", "The gradient of a pointwise product", null, print =>
        {
            Tensor w = Tensor.From([1.5, -2.0, 0.5]);
            Tensor x = Tensor.From([4.0, 5.0, 6.0]);
            w.RequiresGrad = x.RequiresGrad = true;
            Tensor product = (w * x).Sum();
            product.Backward();
            print(product);
            print(w.Grad!);
            print(x.Grad!);
        }),
        new("linear", "The linear layer", null, print =>
        {
            Tensor x = Tensor.From<double>(new[,] { { 1.0, 2.0, 3.0 } });
            Tensor weight = Tensor.From<double>(new[,] { { 0.5, -1.0, 2.0 }, { 1.0, 0.0, -0.5 } });
            Tensor bias = Tensor.From([0.25, 0.75]);
            print(Ops.Linear(x, weight, bias));
        }),
    ];
}
