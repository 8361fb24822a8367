using System.Numerics;
using Arity.Kernels.Cpu.VectorMath;

namespace Arity.Kernels.Cpu;

/// <summary>The natural logarithm of x; nan for negative x, the principal branch for complex x.</summary>
internal readonly struct Log :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    static bool IUnaryOperator<float, float>.HasSpanForm => true;

    static bool IUnaryOperator<double, double>.HasSpanForm => true;

    public static float Invoke(float x) => LogKernel.Invoke(x);

    public static double Invoke(double x) => LogKernel.Invoke(x);

    public static Complex64 Invoke(Complex64 x) => (Complex64)ComplexMath.Log(x);

    public static Complex Invoke(Complex x) => ComplexMath.Log(x);

    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => LogKernel.Invoke(x, destination);

    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => LogKernel.Invoke(x, destination);
}
