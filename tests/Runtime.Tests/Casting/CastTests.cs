using System.Numerics;
using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Casting;

[TestFixture(typeof(bool))]
[TestFixture(typeof(byte))]
[TestFixture(typeof(ushort))]
[TestFixture(typeof(uint))]
[TestFixture(typeof(ulong))]
[TestFixture(typeof(sbyte))]
[TestFixture(typeof(short))]
[TestFixture(typeof(int))]
[TestFixture(typeof(long))]
[TestFixture(typeof(Half))]
[TestFixture(typeof(BFloat16))]
[TestFixture(typeof(float))]
[TestFixture(typeof(double))]
[TestFixture(typeof(Complex64))]
[TestFixture(typeof(Complex))]
public sealed class CastTests<TFrom>
    where TFrom : unmanaged
{
    // Every special of every type, and numbers between, as this type has them.
    private static readonly TFrom[] Source =
    [
        .. Specials.Of<double>()
            .Concat([300.7, -300.7, 70000, 65519.99, 65520, 2147483648, 4294967295.5, 9.3e18, -9.3e18, 1.9e19, 0.9, 3e-8])
            .Select(NumericCast.Convert<double, TFrom>),
        .. Specials.Of<long>().Select(NumericCast.Convert<long, TFrom>),
        .. Specials.Of<ulong>().Select(NumericCast.Convert<ulong, TFrom>),
        .. Specials.Of<int>().Select(NumericCast.Convert<int, TFrom>),
        .. Specials.Of<Complex>().Select(NumericCast.Convert<Complex, TFrom>),
    ];

    private static readonly TFrom[] Elements = [.. Enumerable.Range(0, 600).Select(i => Source[i % Source.Length])];

    [Test]
    public void RunsAreCastAsSingleElementsAre([Values] Layout layout)
    {
        Check<bool>(layout);
        Check<byte>(layout);
        Check<ushort>(layout);
        Check<uint>(layout);
        Check<ulong>(layout);
        Check<sbyte>(layout);
        Check<short>(layout);
        Check<int>(layout);
        Check<long>(layout);
        Check<Half>(layout);
        Check<BFloat16>(layout);
        Check<float>(layout);
        Check<double>(layout);
        Check<Complex64>(layout);
        Check<Complex>(layout);
    }

    private static void Check<TTo>(Layout layout)
        where TTo : unmanaged
    {
        foreach (int count in (int[])[0, 1, 7, 33, 600])
        {
            TFrom[] elements = Elements[..count];
            TTo[] expected = [.. elements.Select(NumericCast.Convert<TFrom, TTo>)];
            Tensor source = Layouts.Of(elements, layout);
            Tensor gathered = Operators.Check.New<TTo>(source.Shape), scattered = Layouts.Of(new TTo[count], layout);
            CopyKernel.Run(source, gathered);
            Assert.That(gathered.ToArray<TTo>(), Bitwise.EqualTo(expected), $"from {layout} to {typeof(TTo)}, {count}");
            CopyKernel.Run(Layouts.Of(elements, Layout.Contiguous), scattered);
            Assert.That(scattered.ToArray<TTo>(), Bitwise.EqualTo(expected), $"to {layout} of {typeof(TTo)}, {count}");
        }
    }
}
