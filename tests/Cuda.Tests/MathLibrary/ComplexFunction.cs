namespace Arity.Cuda.Tests.MathLibrary;

/// <summary>An operator on complex numbers, with the error that complex128 may have.</summary>
/// <param name="Name">The operator.</param>
/// <param name="Bound">The largest distance from the true result, in units in the last place of its modulus.</param>
/// <param name="Function">Runs it; a unary operator ignores the second argument.</param>
/// <param name="IsBinary">Whether it takes two arguments.</param>
internal sealed record ComplexFunction(string Name, double Bound, Func<Tensor, Tensor, Tensor> Function, bool IsBinary = false)
{
    /// <summary>The operators. NVIDIA publishes no bounds for complex numbers: these are a little above what was measured.</summary>
    public static readonly ComplexFunction[] All =
    [
        new("exp", 3, (x, _) => x.Exp()),
        new("log", 3, (x, _) => x.Log()),
        new("sin", 3, (x, _) => x.Sin()),
        new("cos", 3, (x, _) => x.Cos()),
        new("sqrt", 3, (x, _) => x.Sqrt()),
        new("tanh", 6, (x, _) => x.Tanh()),
        new("sinc", 6, (x, _) => x.Sinc()),
        new("sign", 3, (x, _) => x.Sign()),
        new("reciprocal", 4, (x, _) => x.Reciprocal()),
        new("divide", 4, (x, y) => x / y, IsBinary: true),
        new("power", 50, (x, y) => x.Power(y), IsBinary: true),
    ];

    public override string ToString() => Name;
}
