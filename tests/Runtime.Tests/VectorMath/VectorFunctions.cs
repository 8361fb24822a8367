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
    ];

    public static readonly VectorFunctionCase<double>[] Float64 =
    [
        VectorFunctionCase<double>.Of<ExpFloat64>("exp", ExpKernel.Invoke, Math.Exp, 1.0),
        VectorFunctionCase<double>.Of<SinFloat64>("sin", SinKernel.Invoke, Math.Sin, 1.5),
        VectorFunctionCase<double>.Of<CosFloat64>("cos", CosKernel.Invoke, Math.Cos, 1.5),
    ];
}
