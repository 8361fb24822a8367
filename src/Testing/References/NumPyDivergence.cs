namespace Arity.Testing;

/// <summary>Where results have another dtype than NumPy's on principle.</summary>
internal static class NumPyDivergence
{
    /// <summary>
    /// The dtype that a result has here: NumPy's, except that floats made of integers or bool are of the default float,
    /// where NumPy chooses float16, float32 or float64 by the integer's width.
    /// </summary>
    /// <param name="input">The dtype of the operands.</param>
    /// <param name="numpy">The dtype that NumPy gave.</param>
    public static DType ResultDType(DType input, DType numpy) => input.IsInexact || !numpy.IsInexact ? numpy : DefaultDType.Float;
}
