using Arity.CompilerServices;

namespace Arity;

internal static partial class Composites
{
    /// <summary>The sum divided by the count. float16 and bfloat16 add up in float32, so that a long mean does not overflow.</summary>
    public static Tensor Mean(Tensor self, Axes? axis, bool keepdims, DType? dtype)
    {
        DType result = DTypeRules.Mean(self.DType, dtype);
        DType working = result is DType.Float16 or DType.BFloat16 ? DType.Float32 : result;
        Tensor sum = self.Sum(axis, keepdims, dtype: working);
        return (sum / (double)CountOver("mean", self, axis)).To(result);
    }

    /// <summary>The mean of |x - mean|², with the count less the correction as divisor (NumPy's ddof).</summary>
    public static Tensor Var(Tensor self, Axes? axis, double correction, bool keepdims)
    {
        DType result = DTypeRules.Real(DTypeRules.Float(self.DType));
        DType working = result is DType.Float16 or DType.BFloat16 ? DType.Float32 : result;
        Tensor values = self.To(self.DType.IsComplex ? self.DType : working);
        Tensor deviation = values - values.Mean(axis, keepdims: true);
        Tensor squares = deviation.DType.IsComplex ? (deviation * deviation.Conj()).Real() : deviation.Square();
        double divisor = Math.Max(CountOver("var", self, axis) - correction, 0);
        return (squares.Sum(axis, keepdims) / divisor).To(result);
    }

    private static long CountOver(string operatorName, Tensor self, Axes? axis)
    {
        if (axis is not { } axes) return self.ElementCount;
        long count = 1;
        foreach (int a in AxisRules.Normalize(operatorName, axes, self.Rank)) count *= self.Shape[a];
        return count;
    }
}
