namespace Arity;

/// <summary>Compares gradients with central finite differences.</summary>
/// <remarks>
/// The gradient of a real L with respect to z = x + iy is dL/dx + i dL/dy, as in PyTorch. A complex output is checked through its real and
/// its imaginary part. Derivatives are only as good as the function is smooth around its inputs.
/// </remarks>
public static class GradCheck
{
    /// <summary>Throws unless the function's gradients equal finite differences.</summary>
    /// <param name="function">Gives float or complex outputs for the inputs, and does not overwrite them.</param>
    /// <param name="inputs">Those that require grad are checked; they are float64 or complex128.</param>
    /// <param name="name">What to call the function in a message.</param>
    /// <param name="options">Step and tolerances.</param>
    /// <param name="checkForward">Whether forward mode is checked too.</param>
    /// <exception cref="GradCheckException">A gradient differs, or has another shape or dtype than its input.</exception>
    /// <exception cref="InvalidValueException">No input requires grad, or one is of another dtype.</exception>
    public static void Run(
        Func<Tensor[], Tensor[]> function,
        Tensor[] inputs,
        string name = "function",
        GradCheckOptions? options = null,
        bool checkForward = false)
    {
        GradCheckRun run = Begin(function, inputs, name, options);
        new ReverseCheck(run).Run();
        if (checkForward) new ForwardCheck(run).Run();
    }

    /// <summary>Throws unless the function's gradients equal finite differences.</summary>
    /// <inheritdoc cref="Run(Func{Tensor[], Tensor[]}, Tensor[], string, GradCheckOptions?, bool)"/>
    public static void Run(
        Func<Tensor, Tensor> function, Tensor input, string name = "function", GradCheckOptions? options = null, bool checkForward = false)
        => Run(t => [function(t[0])], [input], name, options, checkForward);

    /// <summary>Throws unless the function's forward-mode tangents equal finite differences.</summary>
    /// <inheritdoc cref="Run(Func{Tensor[], Tensor[]}, Tensor[], string, GradCheckOptions?, bool)"/>
    public static void RunForward(
        Func<Tensor[], Tensor[]> function, Tensor[] inputs, string name = "function", GradCheckOptions? options = null)
        => new ForwardCheck(Begin(function, inputs, name, options)).Run();

    private static GradCheckRun Begin(Func<Tensor[], Tensor[]> function, Tensor[] inputs, string name, GradCheckOptions? options)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(inputs);
        return new GradCheckRun(function, inputs, name, options ?? GradCheckOptions.Default);
    }
}
