using NUnit.Framework;

namespace Arity.Testing;

/// <summary>The layout of inputs and destinations in memory does not change values.</summary>
public abstract class LayoutTemplates : OpTemplates
{
    /// <summary>Transposed, strided, reversed and inset inputs give what contiguous ones give.</summary>
    [Ops]
    public void Layout_of_inputs_does_not_matter(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor[] expected = Run(op, sample);
            foreach (Layout layout in Layout.All)
                AreEqual(Run(op, sample.Map(layout.Apply)), expected, Tolerance.Of(expected[0].DType), $"{sample}, {layout.Name}");
        }
    }

    /// <summary>An expanded input gives what its copy gives.</summary>
    [Ops]
    public void Expanded_input_equals_its_copy(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            SampleInput expanded = sample.Map(t => t.Rank == 0 ? t : t.Slice(0, 0, Math.Min(t.Shape[0], 1)).Expand(t.Shape));
            if (sample.Tensors.Any(t => t.Rank > 0 && t.Shape[0] == 0)) expanded = sample;
            Tensor[] expected = Run(op, expanded.Map(t => t.Clone()));
            AreEqual(Run(op, expanded), expected, Tolerance.Of(expected[0].DType), $"{sample}");
        }
    }

    /// <summary>Strided and reversed destinations are written like contiguous ones, and nothing beside them is.</summary>
    [Ops(Variant = OperatorVariants.Out)]
    public void Layout_of_the_destination_does_not_matter(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor expected = Run(op, sample)[0];
            foreach (Layout layout in Layout.All)
            {
                Tensor destination = layout.Apply(Ops.Zeros(expected.Shape, dtype: expected.DType, device: device));
                Run(op, OperatorVariants.Out, sample, [destination]);
                TensorAssert.AreEqual(destination, expected, Tolerance.Of(expected.DType), $"{sample}, {layout.Name}");
            }
        }
    }

    /// <summary>An input may overlap the destination in part: the result is as if all was read before anything is written.</summary>
    [Ops(Variant = OperatorVariants.InPlace | OperatorVariants.Out)]
    public void Overlapping_input_is_read_first(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype).Where(s => s.Tensors.All(t => t.Rank == 1 && t.ElementCount > 2)))
        {
            Tensor memory = ((Tensor)sample.Arguments[0]!).Clone();
            Tensor input = memory.Slice(0, 0, -1), destination = memory.Slice(0, 1);
            SampleInput shifted = sample.Map(t => t.Rank == 1 ? input : t);
            Tensor expected = Run(op, shifted.Map(t => t.Clone()))[0];
            if (expected.DType.Kind > destination.DType.Kind)
            {
                Assert.That(() => Run(op, OperatorVariants.Out, shifted, [destination]), Throws.InstanceOf<DestinationException>(),
                    $"{sample}");
                continue;
            }

            Run(op, OperatorVariants.Out, shifted, [destination]);
            TensorAssert.AreEqual(destination, expected.To(destination.DType), Tolerance.Exact, $"{sample}");
        }
    }
}
