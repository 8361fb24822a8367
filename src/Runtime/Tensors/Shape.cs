using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity;

/// <summary>The extents of a tensor, one per dimension; also used for strides. Up to five dimensions are stored inline.</summary>
/// <remarks>Write it as a collection expression, <c>[2, 3]</c>, or as a single number for one dimension.</remarks>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public readonly struct Shape : IEquatable<Shape>, IReadOnlyList<long>
{
    internal const int InlineRank = 5;

    /// <summary>The most dimensions a tensor may have, as in NumPy 2.</summary>
    public const int MaxRank = 64;

    private readonly InlineExtents _inline;
    private readonly long[]? _spilled;
    private readonly int _rank;

    /// <summary>Copies the extents.</summary>
    /// <param name="extents">One number per dimension, outermost first.</param>
    /// <exception cref="ShapeException">More than <see cref="MaxRank"/> dimensions.</exception>
    public Shape(ReadOnlySpan<long> extents)
    {
        if (extents.Length > MaxRank) throw new ShapeException("shape", null, $"{extents.Length} dimensions are more than {MaxRank}.");
        _rank = extents.Length;
        if (_rank > InlineRank) _spilled = extents.ToArray();
        else extents.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<InlineExtents, long>(ref _inline), InlineRank));
    }

    /// <summary>The number of dimensions.</summary>
    public int Rank => _rank;

    /// <inheritdoc/>
    int IReadOnlyCollection<long>.Count => _rank;

    /// <summary>The product of the extents; 1 for no dimensions.</summary>
    public long ElementCount
    {
        get
        {
            long product = 1;
            foreach (long extent in AsSpan()) product *= extent;
            return product;
        }
    }

    /// <summary>The extent of a dimension.</summary>
    /// <param name="axis">From 0 to <see cref="Rank"/> - 1, or from -<see cref="Rank"/> counting from the end.</param>
    public long this[int axis] => AsSpan()[axis < 0 ? axis + _rank : axis];

    /// <summary>The extents as a span over this value.</summary>
    [UnscopedRef]
    public ReadOnlySpan<long> AsSpan() => _spilled is null
        ? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<InlineExtents, long>(ref Unsafe.AsRef(in _inline)), _rank)
        : _spilled;

    /// <summary>Copies the extents into an array.</summary>
    public long[] ToArray() => AsSpan().ToArray();

    /// <summary>Builds a shape; what a collection expression calls.</summary>
    /// <param name="extents">One number per dimension, outermost first.</param>
    public static Shape Create(ReadOnlySpan<long> extents) => new(extents);

    /// <summary>A shape of one dimension.</summary>
    public static implicit operator Shape(long extent) => new([extent]);

    /// <summary>A shape from an array.</summary>
    public static implicit operator Shape(long[] extents) => new(extents);

    /// <summary>A shape from an array.</summary>
    public static implicit operator Shape(int[] extents) => new(Array.ConvertAll(extents, e => (long)e));

    /// <summary>A shape of two dimensions.</summary>
    public static implicit operator Shape((long, long) e) => new([e.Item1, e.Item2]);

    /// <summary>A shape of three dimensions.</summary>
    public static implicit operator Shape((long, long, long) e) => new([e.Item1, e.Item2, e.Item3]);

    /// <summary>Whether both have the same extents in the same order.</summary>
    public static bool operator ==(in Shape left, in Shape right) => left.AsSpan().SequenceEqual(right.AsSpan());

    /// <summary>Whether the extents differ.</summary>
    public static bool operator !=(in Shape left, in Shape right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Shape other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (long extent in AsSpan()) hash.Add(extent);
        return hash.ToHashCode();
    }

    /// <summary>The extents as NumPy writes a tuple: <c>()</c>, <c>(3,)</c>, <c>(2, 3)</c>.</summary>
    public override string ToString() => _rank == 1 ? $"({this[0]},)" : $"({string.Join(", ", ToArray())})";

    /// <inheritdoc/>
    public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [InlineArray(InlineRank)]
    private struct InlineExtents
    {
        private long _first;
    }
}
