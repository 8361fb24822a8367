using NUnit.Framework;

namespace Arity.Testing;

/// <summary>All forms of an operator agree with its function form.</summary>
public abstract class VariantTemplates : OpTemplates
{
    /// <summary><c>x.Op(y)</c> equals <c>Ops.Op(x, y)</c>.</summary>
    [Ops(Variant = OperatorVariants.Method)]
    public void Method_equals_function(OpInfo op, Device device, DType dtype) => Compare(op, device, dtype, OperatorVariants.Method);

    /// <summary><c>x + y</c> equals <c>Ops.Add(x, y)</c>.</summary>
    [Ops(Variant = OperatorVariants.Operator)]
    public void Operator_equals_function(OpInfo op, Device device, DType dtype) => Compare(op, device, dtype, OperatorVariants.Operator);

    /// <summary><c>Ops.Op(x, destination: d)</c> writes what the function form returns, and returns <c>d</c>.</summary>
    [Ops(Variant = OperatorVariants.Out)]
    public void Destination_equals_function(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor[] expected = Run(op, sample);
            Tensor[] destinations = Array.ConvertAll(expected, e => Ops.Full(e.Shape, 1, dtype: e.DType, device: device));
            Tensor[] returned = Run(op, OperatorVariants.Out, sample, destinations);
            AreEqual(destinations, expected, Tolerance.Exact, $"{sample}");
            Assert.That(returned[0], Is.SameAs(destinations[0]));
        }
    }

    /// <summary><c>x.OpInPlace(y)</c> changes x to what the function form returns, or refuses where the result does not fit x.</summary>
    [Ops(Variant = OperatorVariants.InPlace)]
    public void InPlace_equals_function(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor expected = Run(op, sample)[0];
            SampleInput copied = sample.Map(t => t.Clone());
            var self = (Tensor)copied.Arguments[0]!;
            if (expected.Shape != self.Shape || expected.DType.Kind > self.DType.Kind)
            {
                Assert.That(() => Run(op, OperatorVariants.InPlace, copied), Throws.InstanceOf<DestinationException>(), $"{sample}");
                continue;
            }

            Tensor returned = Run(op, OperatorVariants.InPlace, copied)[0];
            Assert.That(returned, Is.SameAs(self));
            TensorAssert.AreEqual(self, expected.To(self.DType), Tolerance.Exact, $"{sample}");
        }
    }

    /// <summary>An alias finds the same operator.</summary>
    [Ops(DTypes = OpDTypes.AnyOne)]
    public void Names_find_the_operator(OpInfo op, Device device, DType dtype)
    {
        foreach (string name in op.Declaration.Aliases.Append(op.Name))
            Assert.That(OperatorRegistry.Find(name)?.Schema, Is.EqualTo(op.Declaration.Schema), name);
    }

    private static void Compare(OpInfo op, Device device, DType dtype, OperatorVariants variant)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
            AreEqual(Run(op, variant, sample), Run(op, sample), Tolerance.Exact, $"{sample}");
    }
}
