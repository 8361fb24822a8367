using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>|x| with the sign of y, that of zeros and nan included.</summary>
internal readonly struct CopySign : IBinaryOperator<float, float>, IBinaryOperator<double, double>
{
    static bool IBinaryOperator<float, float>.HasVectorForm => true;

    static bool IBinaryOperator<double, double>.HasVectorForm => true;

    public static float Invoke(float x, float y) => float.CopySign(x, y);

    public static double Invoke(double x, double y) => double.CopySign(x, y);

    public static Vector<float> Invoke(Vector<float> x, Vector<float> y) => Vector.CopySign(x, y);

    public static Vector<double> Invoke(Vector<double> x, Vector<double> y) => Vector.CopySign(x, y);
}
