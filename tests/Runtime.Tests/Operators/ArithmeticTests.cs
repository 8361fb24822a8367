using System.Numerics;
using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Operators;

[TestFixture(typeof(byte))]
[TestFixture(typeof(ushort))]
[TestFixture(typeof(uint))]
[TestFixture(typeof(ulong))]
[TestFixture(typeof(sbyte))]
[TestFixture(typeof(short))]
[TestFixture(typeof(int))]
[TestFixture(typeof(long))]
[TestFixture(typeof(float))]
[TestFixture(typeof(double))]
public sealed class ArithmeticTests<T>
    where T : unmanaged, INumber<T>
{
    [Test]
    public void Add() => Check.Binary<T, T, Add<T>>((x, y) => unchecked(x + y));

    [Test]
    public void Subtract() => Check.Binary<T, T, Subtract<T>>((x, y) => unchecked(x - y));

    [Test]
    public void Multiply() => Check.Binary<T, T, Multiply<T>>((x, y) => unchecked(x * y));

    [Test]
    public void Negative() => Check.Unary<T, T, Negative<T>>(x => unchecked(-x));

    [Test]
    public void Square() => Check.Unary<T, T, Square<T>>(x => unchecked(x * x));

    [Test]
    public void AbsKeepsTheSmallestInteger() => Check.Unary<T, T, Abs<T>>(x => T.IsNaN(x) || !T.IsNegative(x) ? x : unchecked(-x));

    [Test]
    public void SignOfNanIsNanAndOfZerosZero() => Check.Unary<T, T, Sign<T>>(x => T.IsNaN(x) ? x : T.CreateChecked(T.Sign(x)));

    [Test]
    public void Relu() => Check.Unary<T, T, Relu<T>>(x => x < T.Zero ? T.Zero : x);

    [Test]
    public void MaximumPropagatesNan() => Check.Binary<T, T, Maximum<T>>(T.Max);

    [Test]
    public void MinimumPropagatesNan() => Check.Binary<T, T, Minimum<T>>(T.Min);

    [Test]
    public void Comparisons()
    {
        Check.Binary<T, bool, Equal<T>>((x, y) => x == y);
        Check.Binary<T, bool, NotEqual<T>>((x, y) => x != y);
        Check.Binary<T, bool, Less<T>>((x, y) => x < y);
        Check.Binary<T, bool, LessEqual<T>>((x, y) => x <= y);
        Check.Binary<T, bool, Greater<T>>((x, y) => x > y);
        Check.Binary<T, bool, GreaterEqual<T>>((x, y) => x >= y);
    }

    [Test]
    public void Logic()
    {
        Check.Binary<T, bool, LogicalAnd<T>>((x, y) => x != T.Zero && y != T.Zero);
        Check.Binary<T, bool, LogicalOr<T>>((x, y) => x != T.Zero || y != T.Zero);
        Check.Binary<T, bool, LogicalXor<T>>((x, y) => (x != T.Zero) != (y != T.Zero));
        Check.Unary<T, bool, LogicalNot<T>>(x => x == T.Zero);
    }
}
