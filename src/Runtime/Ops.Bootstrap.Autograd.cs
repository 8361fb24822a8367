#pragma warning disable CS1591
namespace Arity;

public static partial class Ops
{
    public static Tensor Ones(Shape shape, DType? dtype = null, Device? device = null)
    {
        Shape extents = shape;
        var values = new double[shape.ElementCount];
        Array.Fill(values, 1);
        return Astype(Tensor.From<double>(values, extents), dtype ?? DType.Float32);
    }

    public static Tensor Astype(Tensor self, DType dtype)
    {
        Tensor t = Tensor.Allocate(self.Shape, dtype, self.Device);
        self.Device.Backend.Copy(self, t);
        return t;
    }

    public static Tensor Clone(Tensor self, Tensor? destination = null) => Astype(self, self.DType);

    public static Tensor Conj(Tensor self) => throw new NotSupportedException();

    public static Tensor Real(Tensor self) => throw new NotSupportedException();

    public static Tensor Reshape(Tensor self, Shape shape) => Views.Reshape(self, shape);

    public static Tensor Expand(Tensor self, Shape shape) => Views.Expand(self, shape);

    public static Tensor Sum(Tensor self, Axes? axis = null, bool keepdims = false, DType? dtype = null, Tensor? destination = null)
    {
        Tensor sum = Astype(self, DType.Float64);
        foreach (long a in axis!.Value)
        {
            Tensor first = Views.Slice(sum, a, 0, 1);
            for (long i = 1; i < sum.Shape[(int)a]; i++) first = Add(first.Detach(), Views.Slice(sum, a, i, i + 1).Detach());
            sum = first.Detach();
        }

        return Astype(sum, self.DType);
    }
}
