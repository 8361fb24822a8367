using System.Numerics;

namespace Arity;

/// <summary>A function under check: its inputs, and its derivatives by finite differences.</summary>
internal sealed class GradCheckRun
{
    private readonly Func<Tensor[], Tensor[]> _function;
    private readonly Dictionary<(int Input, long Element, bool IsImaginary), Complex[][]> _derivatives = [];

    public GradCheckRun(Func<Tensor[], Tensor[]> function, Tensor[] inputs, string name, GradCheckOptions options)
    {
        _function = function;
        Inputs = inputs;
        Name = name;
        Options = options;
        Checked = [.. Enumerable.Range(0, inputs.Length).Where(i => inputs[i].RequiresGrad)];
        if (Checked.Length == 0)
            throw new InvalidValueException(name, nameof(inputs), "no input requires grad, so there is nothing to check.");
        foreach (int i in Checked) RequireDouble(i);
    }

    public Tensor[] Inputs { get; }

    public string Name { get; }

    public GradCheckOptions Options { get; }

    /// <summary>The inputs that require grad.</summary>
    public int[] Checked { get; }

    /// <summary>Calls the function and checks that its outputs have derivatives.</summary>
    public Tensor[] Call(Tensor[] inputs)
    {
        Tensor[] outputs = _function(inputs);
        if (Array.Find(outputs, o => !o.DType.IsInexact) is { } discrete)
            throw new InvalidValueException(
                Name, "function", $"an output is {discrete.DType.NumPyName}, which has no derivative; leave it out.");
        return outputs;
    }

    /// <summary>The directions in which elements of an input are moved: along the real and, if there is one, the imaginary axis.</summary>
    public ReadOnlySpan<bool> Directions(int input) => Inputs[input].DType.IsComplex ? [false, true] : [false];

    /// <summary>The derivatives of all outputs by one element of an input, by central differences.</summary>
    public Complex[][] Differentiate(int input, long element, bool isImaginary)
    {
        if (_derivatives.TryGetValue((input, element, isImaginary), out Complex[][]? known)) return known;
        Complex step = isImaginary ? new Complex(0, Options.Step) : Options.Step;
        Complex[][] above = Evaluate(input, element, step), below = Evaluate(input, element, -step);
        Complex[][] result = [.. above.Zip(below, (a, b) => a.Zip(b, (x, y) => (x - y) / (2 * Options.Step)).ToArray())];
        return _derivatives[(input, element, isImaginary)] = result;
    }

    public GradCheckException CreateException(
        string what, int output, long outputElement, int input, long inputElement, Complex analytic, Complex numeric)
        => new($"{Name}: {what} of output {output}, element {outputElement}, by input {input}, element {inputElement}, "
            + $"is {Text(analytic)}, but finite differences give {Text(numeric)}.");

    private static string Text(Complex value)
        => value.Imaginary == 0 ? $"{value.Real:R}" : $"{value.Real:R}{value.Imaginary:+0.################;-0.################}i";

    private Complex[][] Evaluate(int input, long element, Complex step)
    {
        using var noGrad = new NoGrad();
        Complex[] values = HostValues.Read(Inputs[input]);
        values[element] += step;
        Tensor[] inputs = [.. Inputs.Select(i => i.RequiresGrad ? i.Detach() : i)];
        inputs[input] = HostValues.Create(Inputs[input], values);
        return [.. Call(inputs).Select(HostValues.Read)];
    }

    private void RequireDouble(int input)
    {
        DType dtype = Inputs[input].DType;
        if (dtype is not (DType.Float64 or DType.Complex128))
            throw new InvalidValueException(
                Name, "inputs", $"input {input} is {dtype.NumPyName}, too coarse for finite differences; use float64 or complex128.");
    }
}
