namespace Arity.Kernels.Cpu;

/// <summary>x - log Σ eˣ along an axis, with the largest x taken out first, so that nothing overflows.</summary>
/// <remarks>
/// As in SciPy, an infinite largest element is not taken out: a line with +inf gives nan there and -inf elsewhere, a line of -inf nan.
/// float16 and bfloat16 are computed in float.
/// </remarks>
internal static class LogSoftmax
{
    /// <summary>Computes the destination.</summary>
    /// <param name="self">The input.</param>
    /// <param name="axis">The axis, in range.</param>
    /// <param name="destination">Checked: of the shape of the input.</param>
    public static void Run<T>(Tensor self, long axis, Tensor destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double)) LogSoftmaxLines<double, Exp>.Run(self, axis, destination);
        else LogSoftmaxLines<float, Exp>.Run(self, axis, destination);
    }
}
