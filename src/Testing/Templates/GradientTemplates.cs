using NUnit.Framework;

namespace Arity.Testing;

/// <summary>Declared gradients equal finite differences.</summary>
public abstract class GradientTemplates : OpTemplates
{
    /// <summary>Reverse mode equals finite differences.</summary>
    [Ops(Differentiable = true, DTypes = OpDTypes.GradCheckable)]
    public void Gradient_is_right(OpInfo op, Device device, DType dtype)
        => Check(op, device, dtype, (function, inputs) => GradCheck.Run(function, inputs, op.Name));

    /// <summary>Reverse mode through reverse mode equals finite differences.</summary>
    [Ops(Differentiable = true, DTypes = OpDTypes.GradCheckable)]
    public void Second_gradient_is_right(OpInfo op, Device device, DType dtype)
        => Check(op, device, dtype, (function, inputs) => GradGradCheck.Run(function, inputs, op.Name));

    /// <summary>Forward mode equals finite differences.</summary>
    [Ops(ForwardMode = true, DTypes = OpDTypes.GradCheckable)]
    public void Tangent_is_right(OpInfo op, Device device, DType dtype)
        => Check(op, device, dtype, (function, inputs) => GradCheck.RunForward(function, inputs, op.Name));

    private static void Check(OpInfo op, Device device, DType dtype, Action<Func<Tensor[], Tensor[]>, Tensor[]> check)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype).Where(s => s.IsSmooth))
        {
            Tensor[] inputs = [.. sample.Tensors.Where(t => t.DType == dtype).Select(t => t.Clone())];
            foreach (Tensor input in inputs) input.RequiresGrad = true;
            Tensor[] Function(Tensor[] values)
            {
                int next = 0;
                return [.. Run(op, sample.Map(t => t.DType == dtype ? values[next++] : t)).Where(o => o.DType.IsInexact)];
            }

            Assert.That(() => check(Function, inputs), Throws.Nothing, $"{sample}");
        }
    }
}
