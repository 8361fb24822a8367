using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>x^y = e^(y log |x|), in which log |x| and its product with y are unevaluated sums of two numbers.</summary>
/// <remarks>
/// |x| = 2^n m, log m = 2 artanh s with s = (m − 1) / (m + 1). The terms n ln 2, 2 s and 2/3 s³ are carried in twice the precision
/// (products split by fused multiplication, sums after Dekker), the rest s⁵ R(s²) is small enough for one number.
/// </remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct PowBody<TSeries, TExp, V, T>() : IBinaryVectorBody<PowBody<TSeries, TExp, V, T>, V, T>
    where TSeries : struct, IVectorBody<TSeries, V, T>
    where TExp : struct, IExpCore<TExp, V, T>
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TSeries _series = TSeries.Create();
    private readonly TExp _exp = TExp.Create();
    private readonly V _ln2 = V.Constant(PowConstants<T>.Ln2);
    private readonly V _ln2Low = V.Constant(PowConstants<T>.Ln2Low);
    private readonly V _twoThirds = V.Constant(PowConstants<T>.TwoThirds);
    private readonly V _twoThirdsLow = V.Constant(PowConstants<T>.TwoThirdsLow);
    private readonly V _lowest = V.Constant(PowConstants<T>.Lowest);
    private readonly V _highest = V.Constant(PowConstants<T>.Highest);
    private readonly V _largest = V.Constant(PowConstants<T>.LargestExponent);
    private readonly V _half = V.Constant(FloatFormat<T>.Half);
    private readonly V _one = V.Constant(T.One);
    private readonly V _signBit = V.Constant(T.NegativeZero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PowBody<TSeries, TExp, V, T> Create() => new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V x, V y)
    {
        V log = Log(V.Abs(x), out V logLow);
        V factor = V.Min(_largest, V.Max(_largest ^ _signBit, y));
        V product = factor * log;
        V productLow = V.MultiplyAdd(factor, logLow, Rest(factor, log, product));
        productLow = V.Min(_half, V.Max(_half ^ _signBit, productLow));
        V q = _exp.Invoke(V.Min(_highest, V.Max(_lowest, product)), out V n);
        q = V.MultiplyAdd(q + _one, productLow, q);
        V power = V.Scale(q + _one, n), infinity = V.Create(T.PositiveInfinity);
        bool ordinary = V.AllLessThan(V.Create(T.Zero), x) && V.AllLessThan(x, infinity) && V.AllLessThan(V.Abs(y), infinity);
        return ordinary ? power : PowSpecialCases<V, T>.Apply(x, y, y * _half, power);
    }

    /// <summary>left · right − product, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Rest(V left, V right, V product) => V.MultiplyAdd(left, right, product ^ _signBit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Log(V x, out V low)
    {
        V m = V.Significand(x, out V n);
        V s = Quotient(m, out V sLow), twice = s + s;
        V z = s * s, zLow = V.MultiplyAdd(twice, sLow, Rest(s, s, z));
        V cube = z * s, cubeLow = V.MultiplyAdd(zLow, s, V.MultiplyAdd(z, sLow, Rest(z, s, cube)));
        V third = cube * _twoThirds;
        V thirdLow = V.MultiplyAdd(cube, _twoThirdsLow, V.MultiplyAdd(cubeLow, _twoThirds, Rest(cube, _twoThirds, third)));
        V power = n * _ln2, powerLow = V.MultiplyAdd(n, _ln2Low, Rest(n, _ln2, power));

        V sum = power + twice, high = sum + third;
        V rest = (twice - (sum - power)) + (third - (high - sum));
        rest = rest + powerLow + (sLow + sLow) + V.MultiplyAdd(cube * z, _series.Invoke(z), thirdLow);
        V log = high + rest;
        low = rest - (log - high);
        return log;
    }

    /// <summary>(m − 1) / (m + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Quotient(V m, out V low)
    {
        V numerator = m - _one, denominator = m + _one, inverse = _one / denominator;
        V quotient = numerator * inverse, minus = quotient ^ _signBit;
        V remainder = V.MultiplyAdd(minus, denominator, numerator);
        remainder = V.MultiplyAdd(minus, m - (denominator - _one), remainder);
        low = remainder * inverse;
        return quotient;
    }
}
