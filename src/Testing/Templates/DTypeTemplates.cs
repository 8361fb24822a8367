using NUnit.Framework;

namespace Arity.Testing;

/// <summary>The declared dtypes are exactly the ones that work, and results have the declared dtypes and shapes.</summary>
public abstract class DTypeTemplates : OpTemplates
{
    /// <summary>Every declared dtype works.</summary>
    [Ops(Primitive = true)]
    public void Declared_dtype_works(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
            Assert.That(() => Run(op, sample), Throws.Nothing,
                $"{sample}: {op.Declaration.Schema} declares {dtype.NumPyName} on '{device}'");
    }

    /// <summary>Every other dtype throws a <see cref="DTypeException"/> that names the ones that work.</summary>
    [Ops(Primitive = true, DTypes = OpDTypes.Unsupported)]
    public void Undeclared_dtype_throws(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
            Assert.That(() => Run(op, sample), Throws.InstanceOf<DTypeException>().With.Message.Contains(op.Name), $"{sample}");
    }

    /// <summary>The rules alone, run on the meta device, give the shapes and dtypes of the real results.</summary>
    [Ops]
    public void Rules_give_the_shape_and_dtype_of_the_result(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor[] real = Run(op, sample);
            Tensor[] meta = Run(op, sample.Map(t => t.To(Device.Meta)));
            Assert.That(Array.ConvertAll(meta, t => (t.Shape, t.DType)), Is.EqualTo(Array.ConvertAll(real, t => (t.Shape, t.DType))),
                $"{sample}");
        }
    }
}
