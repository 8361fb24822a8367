using System.Numerics;
using Arity.Kernels.Cpu.VectorMath;

namespace Arity.Kernels.Cpu;

/// <summary>The hyperbolic tangent.</summary>
internal readonly struct Tanh :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    static bool IUnaryOperator<float, float>.HasSpanForm => true;

    static bool IUnaryOperator<double, double>.HasSpanForm => true;

    public static float Invoke(float x) => TanhKernel.Invoke(x);

    public static double Invoke(double x) => TanhKernel.Invoke(x);

    public static Complex64 Invoke(Complex64 x) => (Complex64)ComplexMath.Tanh(x);

    public static Complex Invoke(Complex x) => ComplexMath.Tanh(x);

    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => TanhKernel.Invoke(x, destination);

    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => TanhKernel.Invoke(x, destination);
}
