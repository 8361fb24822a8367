using System.Collections;
using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>A list of axes: one number, or a collection expression such as <c>[0, -1]</c>. Negative axes count from the end.</summary>
[CollectionBuilder(typeof(Axes), nameof(Create))]
public readonly struct Axes : IEquatable<Axes>, IEnumerable<long>
{
    private readonly Shape _values;

    private Axes(ReadOnlySpan<long> values) => _values = new Shape(values);

    /// <summary>How many axes there are.</summary>
    public int Count => _values.Rank;

    /// <summary>The axis at a position, as it was given.</summary>
    public long this[int index] => _values[index];

    /// <summary>Builds a list of axes; what a collection expression calls.</summary>
    public static Axes Create(ReadOnlySpan<long> axes) => new(axes);

    /// <summary>A list of one axis.</summary>
    public static implicit operator Axes(int axis) => new([axis]);

    /// <summary>A list of one axis.</summary>
    public static implicit operator Axes(long axis) => new([axis]);

    /// <summary>A list of axes from an array.</summary>
    public static implicit operator Axes(int[] axes) => new(Array.ConvertAll(axes, a => (long)a));

    /// <summary>A list of axes from an array.</summary>
    public static implicit operator Axes(long[] axes) => new(axes);

    /// <summary>A list of two axes.</summary>
    public static implicit operator Axes((long, long) axes) => new([axes.Item1, axes.Item2]);

    /// <summary>A list of three axes.</summary>
    public static implicit operator Axes((long, long, long) axes) => new([axes.Item1, axes.Item2, axes.Item3]);

    /// <summary>Copies the axes into an array.</summary>
    public long[] ToArray() => _values.ToArray();

    /// <inheritdoc/>
    public bool Equals(Axes other) => _values == other._values;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Axes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.GetHashCode();

    /// <summary>The axes as NumPy writes a tuple.</summary>
    public override string ToString() => _values.ToString();

    /// <inheritdoc/>
    public IEnumerator<long> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
