using System.Numerics;
using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Operators;

[TestFixture(typeof(bool))]
[TestFixture(typeof(byte))]
[TestFixture(typeof(short))]
[TestFixture(typeof(float))]
[TestFixture(typeof(double))]
[TestFixture(typeof(Complex64))]
[TestFixture(typeof(Complex))]
public sealed class SelectionTests<T>
    where T : unmanaged
{
    private static readonly T[] Values = Specials.Of<T>();

    [Test]
    public void WhereTakesOneOrTheOther([Values] Layout layout, [Values(1, 31, 32, 100)] int count)
    {
        bool[] condition = [.. Enumerable.Range(0, count).Select(i => i % 3 == 0)];
        T[] x = [.. Enumerable.Range(0, count).Select(i => Values[i % Values.Length])], y = [.. x.Reverse()];
        Tensor destination = Check.New<T>(Layouts.Of(x, layout).Shape);
        TernaryKernel<T, T, Where<T>>.Run(
            Layouts.Of(condition, layout), Layouts.Of(x, layout), Layouts.Of(y, Layout.Contiguous), destination);
        Assert.That(destination.ToArray<T>(), Bitwise.EqualTo(condition.Select((c, i) => c ? x[i] : y[i]).ToArray()));
    }

    [Test]
    public void AnyOperandOfWhereMayBeOneElement([Range(0, 7)] int singles)
    {
        bool[] condition = [.. Enumerable.Range(0, 77).Select(i => i % 5 > 2)];
        T[] x = [.. condition.Select((_, i) => Values[i % Values.Length])], y = [.. x.Reverse()];
        Tensor Operand<TElement>(TElement[] values, int bit)
            where TElement : unmanaged => (singles & bit) != 0 ? Layouts.Scalar(values[1]) : Layouts.Of(values, [77], Layout.Contiguous);
        Tensor destination = Check.New<T>([77]);
        TernaryKernel<T, T, Where<T>>.Run(Operand(condition, 1), Operand(x, 2), Operand(y, 4), destination);
        T[] expected = [.. condition.Select((_, i) => condition[Position(1, i)] ? x[Position(2, i)] : y[Position(4, i)])];
        int Position(int bit, int i) => (singles & bit) != 0 ? 1 : i;
        Assert.That(destination.ToArray<T>(), Bitwise.EqualTo(expected));
    }

    [Test]
    public void IdentityAndSecondCopy()
    {
        Check.Unary<T, T, Identity<T>>(x => x);
        Check.Binary<T, T, Second<T>>((_, y) => y);
    }
}
