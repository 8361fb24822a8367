namespace Arity.Testing;

/// <summary>Where results have another dtype than NumPy's on principle.</summary>
internal static class NumPyDivergence
{
    /// <summary>
    /// The dtype that a result has here: NumPy's, except that floats made of integers or bool are of the default float,
    /// where NumPy chooses float16, float32 or float64 by the integer's width.
    /// </summary>
    /// <param name="op">The operator; only a rule that makes floats of integers diverges.</param>
    /// <param name="input">The dtype of the operands.</param>
    /// <param name="numpy">The dtype that NumPy gave.</param>
    public static DType ResultDType(OpInfo op, DType input, DType numpy)
        => MakesFloats(op) && !input.IsInexact && numpy.IsInexact ? DefaultDType.Float : numpy;

    private static bool MakesFloats(OpInfo op)
        => op.Declaration.ResultRule.Contains("float(", StringComparison.Ordinal)
            || op.Declaration.ResultRule.StartsWith("mean(", StringComparison.Ordinal);
}
