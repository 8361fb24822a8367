using System.Numerics;
using Arity.Kernels.Cpu.VectorMath;

namespace Arity.Kernels.Cpu;

/// <summary>sin x, x in radians.</summary>
internal readonly struct Sin :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    static bool IUnaryOperator<float, float>.HasSpanForm => true;

    static bool IUnaryOperator<double, double>.HasSpanForm => true;

    public static float Invoke(float x) => SinKernel.Invoke(x);

    public static double Invoke(double x) => SinKernel.Invoke(x);

    public static Complex64 Invoke(Complex64 x) => (Complex64)ComplexMath.Sin(x);

    public static Complex Invoke(Complex x) => ComplexMath.Sin(x);

    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => SinKernel.Invoke(x, destination);

    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => SinKernel.Invoke(x, destination);
}
