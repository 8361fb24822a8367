namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>rcp.approx.ftz.f64</c> and <c>rsqrt.approx.f64</c>: 20 bits of mantissa, the lower word zero.</summary>
internal static class DoubleApproximations
{
    private const ulong UpperWord = 0xffffffff_00000000;

    public static ulong Reciprocal(ulong a) => Cut(1 / Flush(a));

    public static ulong ReciprocalSqrt(ulong a) => Cut(1 / Math.Sqrt(Flush(a)));

    private static ulong Cut(double value) => DoubleFormat.Write(Flush(DoubleFormat.Write(value))) & UpperWord;

    private static double Flush(ulong bits)
    {
        double value = DoubleFormat.Read(bits);
        return double.IsSubnormal(value) ? Math.CopySign(0, value) : value;
    }
}
