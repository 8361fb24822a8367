using NUnit.Framework;

namespace Arity.Testing;

/// <summary>The same program means the same on every device: an accelerator gives what the default device gives.</summary>
public abstract class AcceleratorTemplates : OpTemplates
{
    /// <summary>Values, dtypes and shapes equal the default device's, within the dtype's tolerance.</summary>
    [Ops(Accelerators = true)]
    public void Result_equals_the_default_devices(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
            AreSame(Run(op, sample), Run(op, On(Device.Default, sample)), $"{sample}", IsDetermined(op, sample));
    }

    /// <summary>Gradients equal the default device's, also in dtypes too coarse for finite differences.</summary>
    [Ops(Accelerators = true, Differentiable = true, DTypes = OpDTypes.Inexact)]
    public void Gradient_equals_the_default_devices(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype).Where(s => s.IsSmooth))
            AreSame(Gradients(op, sample, dtype), Gradients(op, On(Device.Default, sample), dtype), $"{sample}");
    }

    /// <summary>A wrong call throws the same exception with the same words.</summary>
    [Ops(Accelerators = true, DTypes = OpDTypes.AnyOne)]
    public void Error_equals_the_default_devices(OpInfo op, Device device, DType dtype)
    {
        foreach (ErrorInput error in op.GetErrors(device, dtype).Append(Nothing(op)))
        {
            (Type Type, string Message) there = Failure(op, error.Sample), here = Failure(op, On(Device.Default, error.Sample));
            Assert.That(there.Type, Is.EqualTo(here.Type), $"{error.Sample}");
            Assert.That(there.Message.Replace($"{device}", $"{Device.Default}", StringComparison.Ordinal), Is.EqualTo(here.Message),
                $"{error.Sample}");
        }
    }

    // A call with an argument too many, for operators that have no wrong calls of their own.
    private static ErrorInput Nothing(OpInfo op)
        => new(new SampleInput("too many arguments", new object?[op.Declaration.Arguments.Count + 1]), typeof(InvalidValueException), "");

    private static (Type Type, string Message) Failure(OpInfo op, SampleInput sample)
    {
        Exception? failure = null;
        Assert.That(
            () => Run(op, sample), Throws.InstanceOf<Exception>().And.Matches<Exception>(e => (failure = e) is not null), $"{sample}");
        return (failure!.GetType(), failure.Message);
    }

    private static Tensor[] Gradients(OpInfo op, SampleInput sample, DType dtype)
    {
        SampleInput leaves = sample.Map(t => t.DType == dtype ? t.Detach().Clone() : t);
        Tensor[] inputs = [.. leaves.Tensors.Where(t => t.DType == dtype)];
        foreach (Tensor input in inputs) input.RequiresGrad = true;
        foreach (Tensor output in Run(op, leaves).Where(o => o.RequiresGrad)) output.Backward(Ones(output), retainGraph: true);
        return [.. inputs.Select(input => input.Grad ?? input.ZerosLike())];
    }

    private static Tensor Ones(Tensor like) => Ops.Ones(like.Shape, dtype: like.DType, device: like.Device);

    private static void AreSame(Tensor[] actual, Tensor[] expected, string because, bool isDetermined = true)
    {
        Assert.That(
            Array.ConvertAll(actual, t => (t.Shape, t.DType)), Is.EqualTo(Array.ConvertAll(expected, t => (t.Shape, t.DType))), because);
        for (int i = 0; i < actual.Length && isDetermined; i++)
            TensorAssert.HasValues(actual[i], expected[i], Tolerance.Of(actual[i].DType), because);
    }
}
