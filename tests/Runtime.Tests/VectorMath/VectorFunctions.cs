using Arity.Kernels.Cpu.VectorMath;

namespace Arity.Runtime.Tests.VectorMath;

/// <summary>All functions with the largest error that a dense sweep found, rounded up.</summary>
internal static class VectorFunctions
{
    public static readonly VectorFunctionCase<float>[] Float32 =
    [
        VectorFunctionCase<float>.Of<ExpFloat32>("exp", ExpKernel.Invoke, Math.Exp, 1.0),
        VectorFunctionCase<float>.Of<SinFloat32>("sin", SinKernel.Invoke, Math.Sin, 1.5),
        VectorFunctionCase<float>.Of<CosFloat32>("cos", CosKernel.Invoke, Math.Cos, 1.5),
        VectorFunctionCase<float>.Of<LogFloat32>("log", LogKernel.Invoke, Math.Log, 1.0),
        VectorFunctionCase<float>.Of<TanhFloat32>("tanh", TanhKernel.Invoke, Math.Tanh, 1.7),
        VectorFunctionCase<float>.Of<Expm1Float32>("expm1", Expm1Kernel.Invoke, Expm1, 1.5),
        VectorFunctionCase<float>.Of<Log1pFloat32>("log1p", Log1pKernel.Invoke, Log1p, 1.0),
        VectorFunctionCase<float>.Of<SigmoidFloat32>("sigmoid", SigmoidKernel.Invoke, x => 1 / (1 + Math.Exp(-x)), 2.5),
    ];

    public static readonly VectorFunctionCase<double>[] Float64 =
    [
        VectorFunctionCase<double>.Of<ExpFloat64>("exp", ExpKernel.Invoke, Math.Exp, 1.0),
        VectorFunctionCase<double>.Of<SinFloat64>("sin", SinKernel.Invoke, Math.Sin, 1.5),
        VectorFunctionCase<double>.Of<CosFloat64>("cos", CosKernel.Invoke, Math.Cos, 1.5),
        VectorFunctionCase<double>.Of<LogFloat64>("log", LogKernel.Invoke, Math.Log, 1.0),
        VectorFunctionCase<double>.Of<TanhFloat64>("tanh", TanhKernel.Invoke, Math.Tanh, 1.7),
        VectorFunctionCase<double>.Of<Expm1Float64>("expm1", Expm1Kernel.Invoke, Expm1, 2.0),
        VectorFunctionCase<double>.Of<Log1pFloat64>("log1p", Log1pKernel.Invoke, Log1p, 1.0),
        VectorFunctionCase<double>.Of<SigmoidFloat64>("sigmoid", SigmoidKernel.Invoke, x => 1 / (1 + Math.Exp(-x)), 2.5),
    ];

    /// <summary>Good to a few double ulp: the series near 0, then by tanh, for .NET has no such function.</summary>
    private static double Expm1(double x)
    {
        if (Math.Abs(x) < 1e-5)
            return x == 0 ? x : x + (x * x * (0.5 + (x / 6)));
        double t = Math.Tanh(x / 2);
        return Math.Abs(x) < 0.5 ? 2 * t / (1 - t) : Math.Exp(x) - 1;
    }

    /// <summary>Good to a few double ulp: the logarithm of the rounded sum and a correction for the rounding.</summary>
    private static double Log1p(double x)
    {
        double sum = 1 + x;
        if (x == 0 || sum <= 0 || !double.IsFinite(x))
            return x == 0 ? x : Math.Log(sum);
        return Math.Log(sum) + ((x <= 1 ? x - (sum - 1) : 1 - (sum - x)) / sum);
    }
}
