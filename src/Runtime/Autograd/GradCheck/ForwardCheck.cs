using System.Numerics;

namespace Arity;

/// <summary>Checks the tangents that forward mode computes.</summary>
internal sealed class ForwardCheck(GradCheckRun run)
{
    public void Run()
    {
        foreach (int input in run.Checked)
            for (long element = 0; element < run.Inputs[input].ElementCount; element++)
                foreach (bool isImaginary in run.Directions(input))
                    CheckElement(input, element, isImaginary);
    }

    private void CheckElement(int input, long element, bool isImaginary)
    {
        Complex[][] numeric = run.Differentiate(input, element, isImaginary);
        Complex[][] tangents = Differentiate(input, element, isImaginary ? Complex.ImaginaryOne : Complex.One);
        for (int output = 0; output < tangents.Length; output++)
            for (int k = 0; k < tangents[output].Length; k++)
                if (!run.Options.Agree(tangents[output][k], numeric[output][k]))
                    throw run.CreateException("the tangent", output, k, input, element, tangents[output][k], numeric[output][k]);
    }

    private Complex[][] Differentiate(int input, long element, Complex direction)
    {
        using ForwardLevel level = ForwardAD.EnterLevel();
        Tensor[] inputs = [.. run.Inputs.Select(i => i.RequiresGrad ? i.Detach() : i)];
        inputs[input] = ForwardAD.MakeDual(inputs[input], HostValues.CreateUnit(inputs[input], element, direction));
        return [.. run.Call(inputs).Select((o, i) => Tangent(o, i))];
    }

    private Complex[] Tangent(Tensor output, int index)
    {
        (Tensor primal, Tensor? tangent) = ForwardAD.Unpack(output);
        if (tangent is null) return new Complex[primal.ElementCount];
        if (tangent.ShapeRef != primal.ShapeRef || tangent.DType != primal.DType)
            throw new GradCheckException(
                $"{run.Name}: the tangent of output {index} is {tangent.DType.NumPyName} of shape {tangent.Shape}, "
                + $"the output {primal.DType.NumPyName} of shape {primal.Shape}.");
        return HostValues.Read(tangent);
    }
}
