using NUnit.Framework;

namespace Arity.Testing;

/// <summary>What holds of reductions: axes, kept dimensions and empty tensors.</summary>
public abstract class ReductionTemplates : OpTemplates
{
    /// <summary>Reducing an axis gives, for each of the other indices, the reduction of that row.</summary>
    [Ops]
    public void Axis_equals_rows(ReductionOpInfo op, Device device, DType dtype)
    {
        Tensor self = new SampleContext(op, device, dtype).Make(3, 4);
        Tensor byRow = Run(op, new SampleInput("axis", self, 1L))[0];
        for (int row = 0; row < 3; row++)
            TensorAssert.AreEqual(byRow.Select(0, row), Run(op, new SampleInput("row", self.Select(0, row)))[0], Tolerance.Of(byRow.DType),
                $"{op}, row {row}");
    }

    /// <summary>Kept dimensions have extent one and change no value.</summary>
    [Ops]
    public void Kept_dimensions_have_extent_one(ReductionOpInfo op, Device device, DType dtype)
    {
        Tensor self = new SampleContext(op, device, dtype).Make(2, 3, 4);
        object?[] arguments = [.. op.Declaration.Arguments.Select(a => a.Name switch
        {
            "self" => self,
            "axis" => (object)1L,
            "keepdims" => true,
            _ => System.Reflection.Missing.Value,
        })];
        Tensor kept = Run(op, new SampleInput("keepdims", arguments))[0];
        Assert.That(kept.Shape, Is.EqualTo((Shape)(2, 1, 4)));
        TensorAssert.AreEqual(kept.Squeeze(1), Run(op, new SampleInput("axis", self, 1L))[0], Tolerance.Exact, $"{op}");
    }

    /// <summary>Nothing reduces to the identity, or to nan, or throws where there is none.</summary>
    [Ops]
    public void Empty_reduces_to_the_identity(ReductionOpInfo op, Device device, DType dtype)
    {
        var sample = new SampleInput("empty", new SampleContext(op, device, dtype).Make(2, 0), 1L);
        if (op.Declaration.Tags.Contains("no_identity"))
        {
            Assert.That(() => Run(op, sample), Throws.InstanceOf<ShapeException>().With.Message.Contains(op.Name));
            return;
        }

        Tensor result = Run(op, sample)[0];
        Tensor expected = Ops.Full(2, op.Identity ?? double.NaN, dtype: result.DType, device: device);
        TensorAssert.AreEqual(result, expected, Tolerance.Exact, $"{op}");
    }
}
