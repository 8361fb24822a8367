using System.Runtime.CompilerServices;

namespace Arity.Runtime.Tests.Operators;

/// <summary>Ways in which the same elements lie in memory.</summary>
public enum Layout
{
    Contiguous,
    Misaligned,
    EveryOther,
    Reversed,
    Transposed,
    ReversedTransposed,
}

internal static class Layouts
{
    public static Layout[] All => Enum.GetValues<Layout>();

    /// <summary>A tensor of the shape whose elements in row-major order are the values.</summary>
    public static Tensor Of<T>(T[] values, Shape shape, Layout layout)
        where T : unmanaged
    {
        bool isTransposed = layout is Layout.Transposed or Layout.ReversedTransposed;
        IEnumerable<int> order = isTransposed ? Enumerable.Range(0, shape.Rank) : Enumerable.Range(0, shape.Rank).Reverse();
        long step = layout == Layout.EveryOther ? 2 : 1, offset = layout == Layout.Misaligned ? 1 : 0;
        var strides = new long[shape.Rank];
        foreach (int axis in order)
        {
            bool isReversed = layout is Layout.Reversed or Layout.ReversedTransposed;
            strides[axis] = isReversed ? -step : step;
            if (isReversed) offset += step * (Math.Max(shape[axis], 1) - 1);
            step *= Math.Max(shape[axis], 1);
        }

        var memory = new T[Math.Max(step, 1) + 1];
        long[] extents = shape.ToArray(), index = new long[extents.Length];
        long position = offset;
        foreach (T value in values)
        {
            memory[position] = value;
            for (int axis = extents.Length - 1; axis >= 0; axis--)
            {
                position += strides[axis];
                if (++index[axis] < extents[axis]) break;
                position -= index[axis] * strides[axis];
                index[axis] = 0;
            }
        }

        return Tensor.From<T>(memory.AsSpan()).View(offset, shape, new Shape(strides));
    }

    public static Tensor Of<T>(T[] values, Layout layout)
        where T : unmanaged
    {
        int rows = Enumerable.Range(1, 40).Last(r => values.Length % r == 0);
        return Of(values, [rows, values.Length / rows], layout);
    }

    public static Tensor Scalar<T>(T value)
        where T : unmanaged => Tensor.From<T>([value], shape: new Shape([]));
}
