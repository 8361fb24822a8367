using NUnit.Framework;

namespace Arity.Testing;

/// <summary>A destination that does not fit is refused before anything is written.</summary>
public abstract class DestinationTemplates : OpTemplates
{
    /// <summary>Another shape is refused: destinations are never resized.</summary>
    [Ops(Variant = OperatorVariants.Out)]
    public void Wrong_shape_is_refused(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor result = Run(op, sample)[0];
            long[] longer = [.. result.Shape, 2];
            Refuses(op, sample, Ops.Ones(longer, dtype: result.DType, device: device));
        }
    }

    /// <summary>A dtype of a lower kind is refused.</summary>
    [Ops(Variant = OperatorVariants.Out)]
    public void Lower_kind_is_refused(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor result = Run(op, sample)[0];
            if (result.DType == DType.Bool)
            {
                Tensor wider = Ops.Ones(result.Shape, dtype: DType.UInt8, device: device);
                Assert.That(Run(op, OperatorVariants.Out, sample, [wider]), Is.Not.Empty);
            }
            else Refuses(op, sample, Ops.Ones(result.Shape, dtype: DType.Bool, device: device));
        }
    }

    /// <summary>A wider dtype takes the cast result.</summary>
    [Ops(Variant = OperatorVariants.Out)]
    public void Wider_dtype_takes_the_result(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor result = Run(op, sample)[0];
            Tensor destination = Ops.Zeros(result.Shape, dtype: DType.Complex128, device: device);
            Run(op, OperatorVariants.Out, sample, [destination]);
            TensorAssert.HasValues(destination, result.To(DType.Complex128), Tolerance.Of(result.DType), $"{sample}");
        }
    }

    /// <summary>A destination whose elements share memory is refused.</summary>
    [Ops(Variant = OperatorVariants.Out)]
    public void Expanded_destination_is_refused(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor result = Run(op, sample)[0];
            Tensor single = Ops.Ones([], dtype: result.DType, device: device);
            if (result.ElementCount > 1) Refuses(op, sample, single.Expand(result.Shape));
            else Assert.That(Run(op, OperatorVariants.Out, sample, [single.Expand(result.Shape)]), Is.Not.Empty);
        }
    }

    private static void Refuses(OpInfo op, SampleInput sample, Tensor destination)
    {
        Assert.That(() => Run(op, OperatorVariants.Out, sample, [destination]),
            Throws.InstanceOf<DestinationException>().With.Message.Contains(op.Name), $"{sample}");
        TensorAssert.HasValues(destination, Ops.Ones(destination.Shape, dtype: destination.DType, device: destination.Device),
            Tolerance.Exact, $"{sample}: something was written");
    }
}
