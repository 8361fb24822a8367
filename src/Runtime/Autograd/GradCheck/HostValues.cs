using System.Numerics;

namespace Arity;

/// <summary>Moves the values of tensors to and from complex numbers on the host, where gradient checks compute.</summary>
internal static class HostValues
{
    public static Complex[] Read(Tensor tensor) => Convert(tensor, DType.Complex128).ToArray<Complex>();

    public static Tensor Create(Tensor model, Complex[] values)
        => Convert(Tensor.From<Complex>(values, model.Shape, model.Device), model.DType);

    /// <summary>Zeros but for one element.</summary>
    public static Tensor CreateUnit(Tensor model, long element, Complex value)
    {
        var values = new Complex[model.ElementCount];
        values[element] = value;
        return Create(model, values);
    }

    public static Tensor CreateZeros(Tensor model) => Create(model, new Complex[model.ElementCount]);

    /// <summary>Uniform numbers around zero.</summary>
    public static Tensor CreateRandom(Tensor model, Random random)
    {
        var values = new Complex[model.ElementCount];
        for (int i = 0; i < values.Length; i++) values[i] = new Complex(Centered(random), model.DType.IsComplex ? Centered(random) : 0);
        return Create(model, values);
    }

    /// <summary>The same values at every other place of larger memory, in reverse order.</summary>
    public static Tensor Scatter(Tensor values)
    {
        Shape strides = RowMajor.Strides(in values.ShapeRef, out long count);
        Span<long> wide = stackalloc long[strides.Rank];
        for (int axis = 0; axis < wide.Length; axis++) wide[axis] = -2 * strides[axis];
        Tensor memory = Tensor.Allocate(Math.Max(2 * count, 1), values.DType, values.Device);
        long last = Math.Max(2 * (count - 1), 0);
        Tensor scattered = memory.Alias(last, in values.ShapeRef, new Shape(wide));
        RawValues.Copy(values, scattered);
        return scattered;
    }

    private static double Centered(Random random) => random.NextDouble() - 0.5;

    private static Tensor Convert(Tensor tensor, DType dtype)
    {
        Tensor copy = Tensor.Allocate(in tensor.ShapeRef, dtype, tensor.Device);
        tensor.Device.Backend.Copy(tensor, copy);
        return copy;
    }
}
