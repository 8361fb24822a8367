using System.Numerics;
using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Operators;

public sealed class ComplexOperatorTests
{
    [Test]
    public void ArithmeticOfComplex128()
    {
        Check.Binary<Complex, Complex, Add<Complex>>((x, y) => new(x.Real + y.Real, x.Imaginary + y.Imaginary));
        Check.Binary<Complex, Complex, Subtract<Complex>>((x, y) => new(x.Real - y.Real, x.Imaginary - y.Imaginary));
        Check.Binary<Complex, Complex, Multiply<Complex>>(
            (x, y) => new(x.Real * y.Real - x.Imaginary * y.Imaginary, x.Real * y.Imaginary + x.Imaginary * y.Real));
        Check.Unary<Complex, Complex, Negative<Complex>>(x => new(-x.Real, -x.Imaginary));
        Check.Unary<Complex, Complex, Conjugate<Complex>>(x => new(x.Real, -x.Imaginary));
    }

    [Test]
    public void ArithmeticOfComplex64()
    {
        Check.Binary<Complex64, Complex64, Add<Complex64>>((x, y) => x + y);
        Check.Binary<Complex64, Complex64, Subtract<Complex64>>((x, y) => x - y);
        Check.Binary<Complex64, Complex64, Multiply<Complex64>>((x, y) => x * y);
        Check.Binary<Complex64, Complex64, Divide<Complex64>>((x, y) => x / y);
        Check.Unary<Complex64, Complex64, Square<Complex64>>(x => x * x);
        Check.Unary<Complex64, Complex64, Conjugate<Complex64>>(Complex64.Conjugate);
    }

    [Test]
    public void EqualityAndTruth()
    {
        Check.Binary<Complex, bool, Equal<Complex>>((x, y) => x.Real == y.Real && x.Imaginary == y.Imaginary);
        Check.Binary<Complex, bool, NotEqual<Complex>>((x, y) => x.Real != y.Real || x.Imaginary != y.Imaginary);
        Check.Binary<Complex64, bool, Equal<Complex64>>((x, y) => x == y);
        Check.Binary<Complex64, bool, LogicalAnd<Complex64>>((x, y) => x != Complex64.Zero && y != Complex64.Zero);
        Check.Unary<Complex, bool, LogicalNot<Complex>>(x => x.Real == 0 && x.Imaginary == 0);
    }

    [Test]
    public void QuotientsAndSignsOfFloats()
    {
        Check.Binary<float, float, Divide<float>>((x, y) => x / y);
        Check.Binary<double, double, Divide<double>>((x, y) => x / y);
        Check.Unary<float, float, Reciprocal<float>>(x => 1 / x);
        Check.Unary<double, double, Sqrt>(Math.Sqrt);
        Check.Binary<float, float, CopySign<float>>(float.CopySign);
        Check.Binary<double, double, CopySign<double>>(double.CopySign);
    }

    [Test]
    public void BitsOfIntegers()
    {
        Check.Binary<ushort, ushort, BitwiseAnd<ushort>>((x, y) => (ushort)(x & y));
        Check.Binary<long, long, BitwiseOr<long>>((x, y) => x | y);
        Check.Binary<bool, bool, BitwiseXor<bool>>((x, y) => x ^ y);
        Check.Unary<sbyte, sbyte, BitwiseNot<sbyte>>(x => (sbyte)~x);
        Check.Unary<bool, bool, BitwiseNot<bool>>(x => !x);
    }
}
