using System.Numerics;
using Arity.Kernels.Cpu;
using Arity.Runtime.Tests.Operators;

namespace Arity.Runtime.Tests.Reduction;

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
public sealed class ArgReductionTests<T>
    where T : unmanaged
{
    private static readonly (Shape Shape, long? Axis)[] Cases =
    [
        (new Shape([]), null), ([1], 0), ([6], null), ([7, 5], 0), ([7, 5], 1), ([7, 5], null), ([3, 4, 40], 1),
        ([3, 40, 4], -1), ([90, 70], 0), ([3, 3000], 1), ([2, 3, 4, 5], null),
    ];

    [Test]
    public void FindsTheFirstOfEqualsAndTheFirstNan([Values] Layout layout, [Values] bool keepDims)
    {
        foreach ((Shape shape, long? axis) in Cases)
        {
            T[] elements = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(Element)];
            Axes? axes = axis is { } one ? (Axes?)one : null;
            Tensor self = Layouts.Of(elements, shape, layout), found = Check.New<long>(Reference.Shape(shape, axes, keepDims));
            double[] values = [.. elements.Select(NumericCast.Convert<T, double>)];
            string what = $"{shape} over {axis}";
            ArgMax.Run<T>(self, axis, keepDims, found);
            Assert.That(found.ToArray<long>(), Is.EqualTo(Reference.Groups(shape, axes).Select(group => Best(group, values, 1))), what);
            ArgMin.Run<T>(self, axis, keepDims, found);
            Assert.That(found.ToArray<long>(), Is.EqualTo(Reference.Groups(shape, axes).Select(group => Best(group, values, -1))), what);
        }
    }

    private static T Element(int i)
        => NumericCast.Convert<double, T>(IsNan(i) ? double.NaN : (i * 37 % 19) - (DTypeOf<T>.Value.IsFloat ? 9.5 : 0));

    private static bool IsNan(int i) => i > 200 && i % 23 == 11 && DTypeOf<T>.Value.IsFloat;

    private static long Best(List<int> group, double[] values, int sign)
    {
        int nan = group.FindIndex(i => double.IsNaN(values[i]));
        return nan >= 0 ? nan : group.IndexOf(group.MaxBy(i => sign * values[i]));
    }
}
