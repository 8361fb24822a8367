using System.Globalization;
using System.Numerics;

namespace Arity.Testing;

/// <summary>Makes tensors for samples: deterministic, of one dtype on one device, inside the operator's domain.</summary>
/// <param name="Op">The operator.</param>
/// <param name="Device">Where the tensors go.</param>
/// <param name="DType">Their dtype.</param>
public sealed record SampleContext(OpInfo Op, Device Device, DType DType)
{
    private readonly Random _random = new(Seed(Op.Name));

    // Every other tensor lies between the values of the one before, so that two tensors have no equal elements, at which a maximum has a
    // kink.
    private double _shift;

    /// <summary>The interval of values, as declared under <c>samples: {domain: [low, high]}</c>.</summary>
    public (double Low, double High) Domain
    {
        get
        {
            IReadOnlyDictionary<string, string> hints = Op.Declaration.Samples;
            if (DType.IsInteger && hints.TryGetValue("integer_domain", out string? integers)) return ParsePair(integers);
            return hints.TryGetValue("domain", out string? text) ? ParsePair(text) : (-5, 5);
        }
    }

    /// <summary>A tensor of random values of the domain, no two of them close, so that no order depends on rounding.</summary>
    public Tensor Make(params long[] shape) => Make(Domain, shape);

    /// <summary>A tensor of random values of an interval.</summary>
    public Tensor Make((double Low, double High) domain, params long[] shape)
    {
        Shape extents = shape;
        var values = new Complex[extents.ElementCount];
        for (int i = 0; i < values.Length; i++) values[i] = Next(domain);
        _shift = _shift == 0 ? 1.0 / 32 : 0;
        return Of(values, extents);
    }

    /// <summary>A tensor of given values, converted to the dtype.</summary>
    public Tensor Of(Complex[] values, Shape shape) => DType.IsComplex
        ? Tensor.From<Complex>(values, shape).To(DType).To(Device)
        : Tensor.From<double>(Array.ConvertAll(values, v => v.Real), shape).To(DType).To(Device);

    /// <summary>A bool tensor.</summary>
    public Tensor MakeMask(params long[] shape)
    {
        Shape extents = shape;
        var values = new bool[extents.ElementCount];
        for (int i = 0; i < values.Length; i++) values[i] = _random.Next(2) == 1;
        return Tensor.From<bool>(values, extents).To(Device);
    }

    /// <summary>A tensor of int64 numbers below a limit.</summary>
    public Tensor MakeIndices(long limit, params long[] shape)
    {
        Shape extents = shape;
        var values = new long[extents.ElementCount];
        for (int i = 0; i < values.Length; i++) values[i] = _random.NextInt64(limit);
        return Tensor.From<long>(values, extents).To(Device);
    }

    private static int Seed(string name)
    {
        int seed = 17;
        foreach (char c in name) seed = unchecked((seed * 31) + c);
        return seed;
    }

    private static (double Low, double High) ParsePair(string text)
    {
        double[] numbers = Array.ConvertAll(text.Trim('[', ']', ' ').Split(','), t => double.Parse(t, CultureInfo.InvariantCulture));
        return (numbers[0], numbers[1]);
    }

    private Complex Next((double Low, double High) domain)
    {
        double low = DType.Kind == DTypeKind.Unsigned ? Math.Max(domain.Low, 0) : domain.Low;
        double high = Math.Max(domain.High, low + 1);
        bool avoidsZero = Op.Declaration.Samples.ContainsKey("exclude_zero");
        while (true)
        {
            double real = Quantize(low + (_random.NextDouble() * (high - low)));
            var value = new Complex(real, DType.IsComplex ? Quantize(low + (_random.NextDouble() * (high - low))) : 0);
            if (DType == DType.Bool) return _random.Next(2);
            if (!avoidsZero || Math.Abs(value.Real) > 0.1) return value;
        }
    }

    // Short binary fractions are exact in every floating-point dtype, so that all dtypes see the same numbers.
    private double Quantize(double value) => DType.IsInteger ? Math.Round(value) : (Math.Round(value * 16) / 16) + _shift;
}
