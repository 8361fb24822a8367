using NUnit.Framework;

namespace Arity.Testing;

/// <summary>What holds of elementwise operators: broadcasting, scalars and batches.</summary>
public abstract class ElementwiseTemplates : OpTemplates
{
    /// <summary>Broadcasting gives what explicit expansion gives.</summary>
    [Ops]
    public void Broadcasting_equals_expansion(BinaryUfuncInfo op, Device device, DType dtype)
    {
        if (!Broadcasts(op)) Assert.Pass("Its shape rule does not broadcast both operands.");
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor expected = Run(op, sample)[0];
            SampleInput expanded = sample.Map(t => t.Expand(expected.Shape).Clone());
            TensorAssert.AreEqual(Run(op, expanded)[0], expected, Tolerance.Exact, $"{sample}");
        }
    }

    /// <summary>A 0-d tensor on either side gives what a filled tensor gives.</summary>
    [Ops]
    public void Single_element_equals_filled_tensor(BinaryUfuncInfo op, Device device, DType dtype)
    {
        if (!Broadcasts(op)) Assert.Pass("Its shape rule does not broadcast both operands.");
        foreach (SampleInput sample in op.GetSamples(device, dtype).Where(s => s.Tensors.All(t => t.ElementCount > 0)))
        {
            var (left, right) = ((Tensor)sample.Arguments[0]!, (Tensor)sample.Arguments[1]!);
            Tensor first = left.Reshape(-1).Select(0, 0), second = right.Reshape(-1).Select(0, 0);
            Tensor onLeft = Run(op, new SampleInput("left", first, right))[0], onRight = Run(op, new SampleInput("right", left, second))[0];
            TensorAssert.AreEqual(onLeft, Run(op, new SampleInput("left", first.Expand(right.Shape).Clone(), right))[0], Tolerance.Exact,
                $"{sample}");
            TensorAssert.AreEqual(onRight, Run(op, new SampleInput("right", left, second.Expand(left.Shape).Clone()))[0], Tolerance.Exact,
                $"{sample}");
        }
    }

    /// <summary>Each row of a result is the result of the row.</summary>
    [Ops]
    public void Batch_equals_rows(UnaryUfuncInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            var self = (Tensor)sample.Arguments[0]!;
            Tensor whole = Run(op, sample)[0];
            Assert.That(whole.Shape, Is.EqualTo(self.Shape), $"{sample}");
            for (int row = 0; self.Rank > 0 && row < self.Shape[0]; row++)
                TensorAssert.AreEqual(Run(op, new SampleInput("row", self.Select(0, row)))[0], whole.Select(0, row), Tolerance.Exact,
                    $"{sample}");
        }
    }

    /// <summary>bfloat16 gives the float32 result, rounded.</summary>
    [Ops]
    public void BFloat16_is_rounded_float32(UnaryUfuncInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            Tensor result = Run(op, sample)[0];
            if (dtype != DType.BFloat16) Assert.That(result.Device, Is.EqualTo(device));
            else TensorAssert.AreEqual(result, Run(op, sample.Map(t => t.To(DType.Float32)))[0].To(result.DType), Tolerance.Exact,
                $"{sample}");
        }
    }

    private static bool Broadcasts(OpInfo op) => op.Declaration.ShapeRule.StartsWith("broadcast", StringComparison.Ordinal);
}
