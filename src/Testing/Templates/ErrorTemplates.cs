using NUnit.Framework;

namespace Arity.Testing;

/// <summary>Wrong calls throw the declared exception.</summary>
public abstract class ErrorTemplates : OpTemplates
{
    /// <summary>Every error input throws its exception, which names the operator.</summary>
    [Ops(DTypes = OpDTypes.AnyOne)]
    public void Error_input_throws(OpInfo op, Device device, DType dtype)
    {
        foreach (ErrorInput error in op.GetErrors(device, dtype))
        {
            Assert.That(() => Run(op, error.Sample), Throws.InstanceOf(error.Error).With.Message.Contains(error.MessagePart),
                $"{error.Sample}");
        }

        Assert.That(() => op.Declaration.Invoke(new object?[op.Declaration.Arguments.Count + 1]),
            Throws.InstanceOf<InvalidValueException>());
    }

    /// <summary>A disposed tensor throws.</summary>
    [Ops(DTypes = OpDTypes.AnyOne)]
    public void Disposed_tensor_throws(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            SampleInput copied = sample.Map(t => t.Clone());
            foreach (Tensor tensor in copied.Tensors) tensor.Dispose();
            if (copied.Tensors.Any()) Assert.That(() => Run(op, copied), Throws.InstanceOf<ObjectDisposedException>(), $"{sample}");
            else Assert.That(Run(op, copied), Is.Not.Empty);
        }
    }
}
