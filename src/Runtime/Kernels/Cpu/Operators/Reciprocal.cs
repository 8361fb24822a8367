using System.Numerics;
using System.Numerics.Tensors;

namespace Arity.Kernels.Cpu;

/// <summary>1 / x.</summary>
internal readonly struct Reciprocal :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    static bool IUnaryOperator<float, float>.HasVectorForm => true;

    static bool IUnaryOperator<double, double>.HasVectorForm => true;

    public static float Invoke(float x) => 1 / x;

    public static double Invoke(double x) => 1 / x;

    public static Complex64 Invoke(Complex64 x) => Complex64.One / x;

    public static Complex Invoke(Complex x) => ComplexMath.Divide(Complex.One, x);

    public static Vector<float> Invoke(Vector<float> x) => Vector<float>.One / x;

    public static Vector<double> Invoke(Vector<double> x) => Vector<double>.One / x;
}
