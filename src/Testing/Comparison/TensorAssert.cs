using System.Numerics;
using NUnit.Framework;

namespace Arity.Testing;

/// <summary>Assertions on tensors, with messages that show where they differ.</summary>
public static class TensorAssert
{
    private const int Shown = 5;

    /// <summary>Asserts equal shape, dtype and device, and equal values within a tolerance.</summary>
    /// <param name="actual">What was computed.</param>
    /// <param name="expected">What is right.</param>
    /// <param name="tolerance">By default exact.</param>
    /// <param name="because">What was compared, for the message.</param>
    public static void AreEqual(Tensor actual, Tensor expected, Tolerance tolerance = default, string because = "")
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(expected);
        Assert.That(actual.DType, Is.EqualTo(expected.DType), $"{because}: dtype");
        Assert.That(actual.Shape, Is.EqualTo(expected.Shape), $"{because}: shape");
        Assert.That(actual.Device, Is.EqualTo(expected.Device), $"{because}: device");
        HasValues(actual, expected, tolerance, because);
    }

    /// <summary>Asserts equal values within a tolerance, whatever the dtypes.</summary>
    public static void HasValues(Tensor actual, Tensor expected, Tolerance tolerance, string because = "")
    {
        Complex[] left = ToComplex(actual), right = ToComplex(expected);
        var wrong = Enumerable.Range(0, left.Length).Where(i => !IsClose(left[i], right[i], tolerance)).ToList();
        Assert.That(wrong, Is.Empty, () => Describe(wrong, left, right, because));
    }

    /// <summary>The values as complex numbers, which hold every dtype but large 64-bit integers; those are compared as they are.</summary>
    public static Complex[] ToComplex(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        Tensor host = tensor.Detach().To(Device.Default);
        // The upper and lower halves of a 64-bit integer are exact as the parts of a complex number.
        if (tensor.DType == DType.Int64) return Array.ConvertAll(host.ToArray<long>(), v => new Complex(v >> 32, v & 0xFFFFFFFF));
        if (tensor.DType == DType.UInt64) return Array.ConvertAll(host.ToArray<ulong>(), v => new Complex(v >> 32, v & 0xFFFFFFFF));
        return host.To(DType.Complex128).ToArray<Complex>();
    }

    private static bool IsClose(Complex actual, Complex expected, Tolerance tolerance)
        => IsClose(actual.Real, expected.Real, tolerance, Complex.Abs(expected))
            && IsClose(actual.Imaginary, expected.Imaginary, tolerance, Complex.Abs(expected));

    private static bool IsClose(double actual, double expected, Tolerance tolerance, double magnitude)
    {
        if (actual.Equals(expected) || actual == expected) return true;
        return double.IsFinite(actual) && double.IsFinite(expected) && double.IsFinite(magnitude)
            && Math.Abs(actual - expected) <= tolerance.Absolute + (tolerance.Relative * magnitude);
    }

    private static string Describe(List<int> wrong, Complex[] actual, Complex[] expected, string because)
    {
        IEnumerable<string> lines = wrong.Take(Shown).Select(i => $"  element {i}: {Text(actual[i])} instead of {Text(expected[i])}");
        return $"{because}: {wrong.Count} of {actual.Length} elements differ\n{string.Join("\n", lines)}";
    }

    private static string Text(Complex value)
        => value.Imaginary == 0 ? $"{value.Real:R}" : $"{value.Real:R}{value.Imaginary:+0.###############;-0.###############}j";
}
