using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>√x; nan for negative x, the principal branch for complex x.</summary>
internal readonly struct Sqrt :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    static bool IUnaryOperator<float, float>.HasVectorForm => true;

    static bool IUnaryOperator<double, double>.HasVectorForm => true;

    public static float Invoke(float x) => MathF.Sqrt(x);

    public static double Invoke(double x) => Math.Sqrt(x);

    public static Complex64 Invoke(Complex64 x) => (Complex64)ComplexMath.Sqrt(x);

    public static Complex Invoke(Complex x) => ComplexMath.Sqrt(x);

    public static Vector<float> Invoke(Vector<float> x) => Vector.SquareRoot(x);

    public static Vector<double> Invoke(Vector<double> x) => Vector.SquareRoot(x);
}
