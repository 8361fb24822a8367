using System.Numerics;
using System.Numerics.Tensors;

namespace Arity.Kernels.Cpu;

/// <summary>The hyperbolic tangent.</summary>
internal readonly struct Tanh :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    static bool IUnaryOperator<float, float>.HasSpanForm => true;

    static bool IUnaryOperator<double, double>.HasSpanForm => true;

    public static float Invoke(float x) => MathF.Tanh(x);

    public static double Invoke(double x) => Math.Tanh(x);

    public static Complex64 Invoke(Complex64 x) => (Complex64)ComplexMath.Tanh(x);

    public static Complex Invoke(Complex x) => ComplexMath.Tanh(x);

    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => TensorPrimitives.Tanh(x, destination);

    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => TensorPrimitives.Tanh(x, destination);
}
