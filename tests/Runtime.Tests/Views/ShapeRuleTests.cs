using Arity.CompilerServices;

namespace Arity.Runtime.Tests.ViewOperators;

public sealed class ShapeRuleTests
{
    private static Tensor Of(params long[] shape) => Tensor.Allocate(shape, DType.Float32, Device.Meta);

    [TestCase(new long[] { 2, 3, 4 }, null, false, new long[0])]
    [TestCase(new long[] { 2, 3, 4 }, null, true, new long[] { 1, 1, 1 })]
    [TestCase(new long[] { 2, 3, 4 }, new long[] { 0, -1 }, false, new long[] { 3 })]
    [TestCase(new long[] { 2, 3, 4 }, new long[] { 1 }, true, new long[] { 2, 1, 4 })]
    [TestCase(new long[] { 2, 3, 4 }, new long[0], false, new long[] { 2, 3, 4 })]
    [TestCase(new long[0], new long[] { -1 }, false, new long[0])]
    [TestCase(new long[0], new long[] { 0 }, true, new long[0])]
    public void Reduce_removes_axes(long[] shape, long[]? axes, bool keepdims, long[] expected)
        => Assert.That(ShapeRules.Reduce("sum", Of(shape), axes is null ? default(Axes?) : (Axes)axes, keepdims).ToArray(),
            Is.EqualTo(expected));

    [TestCase(new long[] { 2, 3 }, new long[] { 2 })]
    [TestCase(new long[] { 2, 3 }, new long[] { -3 })]
    [TestCase(new long[] { 2, 3 }, new long[] { 0, -2 })]
    [TestCase(new long[0], new long[] { 1 })]
    [TestCase(new long[0], new long[] { 0, 0 })]
    public void Reduce_names_the_axis_at_fault(long[] shape, long[] axes)
        => Assert.That(() => ShapeRules.Reduce("sum", Of(shape), (Axes)axes, false),
            Throws.InstanceOf<AxisException>().With.Message.StartsWith("sum: "));

    [Test]
    public void Only_results_with_elements_need_elements_to_reduce()
    {
        Assert.That(() => ShapeRules.RequireNonEmptyReduction("max", Of(0, 3), 0),
            Throws.InstanceOf<ShapeException>().With.Message.Contains("(0, 3)"));
        Assert.That(() => ShapeRules.RequireNonEmptyReduction("max", Of(0), null), Throws.InstanceOf<ShapeException>());
        Assert.That(() => ShapeRules.RequireNonEmptyReduction("max", Of(0, 3), 1), Throws.Nothing);
        Assert.That(() => ShapeRules.RequireNonEmptyReduction("max", Of(0, 0), 0), Throws.Nothing);
        Assert.That(() => ShapeRules.RequireNonEmptyReduction("max", Of(2, 3), null), Throws.Nothing);
    }

    [TestCase(new long[] { 3 }, new long[] { 3 }, new long[0])]
    [TestCase(new long[] { 2, 3 }, new long[] { 3 }, new long[] { 2 })]
    [TestCase(new long[] { 3 }, new long[] { 3, 4 }, new long[] { 4 })]
    [TestCase(new long[] { 2, 3 }, new long[] { 3, 4 }, new long[] { 2, 4 })]
    [TestCase(new long[] { 5, 1, 2, 3 }, new long[] { 7, 3, 4 }, new long[] { 5, 7, 2, 4 })]
    [TestCase(new long[] { 3 }, new long[] { 5, 3, 4 }, new long[] { 5, 4 })]
    [TestCase(new long[] { 5, 2, 3 }, new long[] { 3 }, new long[] { 5, 2 })]
    [TestCase(new long[] { 2, 0 }, new long[] { 0, 4 }, new long[] { 2, 4 })]
    public void MatMul_multiplies_matrices_in_batches(long[] a, long[] b, long[] expected)
        => Assert.That(ShapeRules.MatMul("matmul", Of(a), Of(b)).ToArray(), Is.EqualTo(expected));

    [TestCase(new long[0], new long[] { 3 })]
    [TestCase(new long[] { 3 }, new long[0])]
    [TestCase(new long[] { 2, 3 }, new long[] { 2, 3 })]
    [TestCase(new long[] { 4, 2, 3 }, new long[] { 5, 3, 2 })]
    [TestCase(new long[] { 4 }, new long[] { 3 })]
    public void MatMul_refuses_what_NumPy_refuses(long[] a, long[] b)
        => Assert.That(() => ShapeRules.MatMul("matmul", Of(a), Of(b)),
            Throws.InstanceOf<ShapeException>().With.Message.StartsWith("matmul: "));

    [Test]
    public void Joins_agree_on_shapes()
    {
        Assert.That(ShapeRules.Stack("stack", [Of(2, 3), Of(2, 3)], -1).ToArray(), Is.EqualTo(new long[] { 2, 3, 2 }));
        Assert.That(ShapeRules.Stack("stack", [Of()], 0).ToArray(), Is.EqualTo(new long[] { 1 }));
        Assert.That(ShapeRules.Concatenate("concatenate", [Of(2, 3), Of(0, 3), Of(5, 3)], -2).ToArray(), Is.EqualTo(new long[] { 7, 3 }));
        Assert.That(() => ShapeRules.Stack("stack", [Of(2), Of(3)], 0),
            Throws.InstanceOf<ShapeException>().With.Message.Contains("tensor 1 has (3,)"));
        Assert.That(() => ShapeRules.Stack("stack", [Of(2)], 2), Throws.InstanceOf<AxisException>());
        Assert.That(() => ShapeRules.Stack("stack", [], 0), Throws.InstanceOf<InvalidValueException>());
        Assert.That(() => ShapeRules.Concatenate("concatenate", [Of()], 0), Throws.InstanceOf<ShapeException>());
        Assert.That(() => ShapeRules.Concatenate("concatenate", [Of(2, 3), Of(2)], 0), Throws.InstanceOf<ShapeException>());
        Assert.That(() => ShapeRules.Concatenate("concatenate", [Of(2, 3), Of(2, 4)], 0), Throws.InstanceOf<ShapeException>());
        Assert.That(() => ShapeRules.Concatenate("concatenate", [Of(2, 3)], 2), Throws.InstanceOf<AxisException>());
    }
}
