using System.Numerics;

namespace Arity;

/// <summary>Checks the gradients that Backward computes.</summary>
internal sealed class ReverseCheck(GradCheckRun run)
{
    private readonly Tensor[] _checked = [.. run.Checked.Select(i => run.Inputs[i])];

    public void Run()
    {
        using var enabled = new EnableGrad();
        Tensor[] outputs = run.Call(run.Inputs);
        for (int output = 0; output < outputs.Length; output++) CheckOutput(outputs, output);
        Tensor[] differentiable = [.. outputs.Where(o => o.RequiresGrad)];
        if (differentiable.Length == 0) return;
        CheckLayouts(differentiable);
        if (differentiable.Length > 1) CheckMissing(differentiable);
    }

    private void CheckOutput(Tensor[] outputs, int output)
    {
        for (long element = 0; element < outputs[output].ElementCount; element++)
        {
            CheckElement(outputs, output, element, isImaginary: false);
            if (outputs[output].DType.IsComplex) CheckElement(outputs, output, element, isImaginary: true);
        }
    }

    // With the gradient 1 (or i) at one element, the input's gradient is that of the element's real (or imaginary) part.
    private void CheckElement(Tensor[] outputs, int output, long element, bool isImaginary)
    {
        Tensor unit = HostValues.CreateUnit(outputs[output], element, isImaginary ? Complex.ImaginaryOne : Complex.One);
        Complex[][] gradients = Differentiate([outputs[output]], [unit]);
        for (int i = 0; i < _checked.Length; i++)
        {
            for (long k = 0; k < gradients[i].Length; k++)
            {
                Complex numeric = Numeric(run.Checked[i], k, output, element, isImaginary);
                if (!run.Options.Agree(gradients[i][k], numeric))
                    throw run.CreateException("the gradient", output, element, run.Checked[i], k, gradients[i][k], numeric);
            }
        }
    }

    private Complex Numeric(int input, long k, int output, long element, bool isImaginary)
    {
        Complex numeric = 0;
        foreach (bool along in run.Directions(input))
        {
            Complex derivative = run.Differentiate(input, k, along)[output][element];
            double part = isImaginary ? derivative.Imaginary : derivative.Real;
            numeric += along ? new Complex(0, part) : part;
        }

        return numeric;
    }

    private Complex[][] Differentiate(Tensor[] outputs, Tensor[] gradients)
    {
        if (!outputs.Any(o => o.RequiresGrad)) return [.. _checked.Select(i => new Complex[i.ElementCount])];
        Tensor?[] results = Autograd.Grad(outputs, _checked, gradients, retainGraph: true, allowUnused: true);
        for (int i = 0; i < results.Length; i++) RequireFit(i, results[i]);
        return [.. results.Select((r, i) => r is null ? new Complex[_checked[i].ElementCount] : HostValues.Read(r))];
    }

    private void RequireFit(int i, Tensor? gradient)
    {
        if (gradient is null || (gradient.ShapeRef == _checked[i].ShapeRef && gradient.DType == _checked[i].DType)) return;
        throw new GradCheckException(
            $"{run.Name}: the gradient of input {run.Checked[i]} is {gradient.DType.NumPyName} of shape {gradient.Shape}, "
            + $"the input {_checked[i].DType.NumPyName} of shape {_checked[i].Shape}.");
    }

    private void CheckLayouts(Tensor[] outputs)
    {
        var random = new Random(run.Options.Seed);
        Tensor[] gradients = [.. outputs.Select(o => HostValues.CreateRandom(o, random))];
        Tensor[] strided = [.. gradients.Select(HostValues.Scatter)];
        Compare("a strided, reversed output gradient", Differentiate(outputs, gradients), Differentiate(outputs, strided));
    }

    private void CheckMissing(Tensor[] outputs)
    {
        var random = new Random(run.Options.Seed);
        Tensor[] gradients = [.. outputs.Select(o => HostValues.CreateRandom(o, random))];
        for (int missing = 0; missing < outputs.Length; missing++)
        {
            int skip = missing;
            Tensor[] zeroed = [.. gradients.Select((g, i) => i == skip ? HostValues.CreateZeros(g) : g)];
            Complex[][] without = Differentiate([.. outputs.Where((_, i) => i != skip)], [.. gradients.Where((_, i) => i != skip)]);
            Compare($"without a gradient of output {missing} instead of zeros", Differentiate(outputs, zeroed), without);
        }
    }

    private void Compare(string what, Complex[][] expected, Complex[][] actual)
    {
        for (int i = 0; i < expected.Length; i++)
            for (int k = 0; k < expected[i].Length; k++)
                if (!run.Options.Agree(actual[i][k], expected[i][k]))
                    throw new GradCheckException(
                        $"{run.Name}: with {what}, the gradient of input {run.Checked[i]}, element {k}, is {actual[i][k]}, not "
                        + $"{expected[i][k]}.");
    }
}
