using System.Numerics;
using Arity.Kernels.Cpu.VectorMath;

namespace Arity.Kernels.Cpu;

/// <summary>cos x, x in radians.</summary>
internal readonly struct Cos :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    static bool IUnaryOperator<float, float>.HasSpanForm => true;

    static bool IUnaryOperator<double, double>.HasSpanForm => true;

    public static float Invoke(float x) => CosKernel.Invoke(x);

    public static double Invoke(double x) => CosKernel.Invoke(x);

    public static Complex64 Invoke(Complex64 x) => (Complex64)ComplexMath.Cos(x);

    public static Complex Invoke(Complex x) => ComplexMath.Cos(x);

    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => CosKernel.Invoke(x, destination);

    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => CosKernel.Invoke(x, destination);
}
