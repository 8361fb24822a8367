using System.Numerics;
using Arity.Kernels.Cpu.VectorMath;

namespace Arity.Kernels.Cpu;

/// <summary>e^x.</summary>
internal readonly struct Exp :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    static bool IUnaryOperator<float, float>.HasSpanForm => true;

    static bool IUnaryOperator<double, double>.HasSpanForm => true;

    public static float Invoke(float x) => ExpKernel.Invoke(x);

    public static double Invoke(double x) => ExpKernel.Invoke(x);

    public static Complex64 Invoke(Complex64 x) => (Complex64)ComplexMath.Exp(x);

    public static Complex Invoke(Complex x) => ComplexMath.Exp(x);

    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => ExpKernel.Invoke(x, destination);

    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => ExpKernel.Invoke(x, destination);
}
