namespace Arity.Formatting;

/// <summary>What printing needs to know of a tensor.</summary>
internal interface IPrintable
{
    /// <summary>The dtype.</summary>
    DType DType { get; }

    /// <summary>The lengths of the dimensions.</summary>
    ReadOnlySpan<long> Shape { get; }

    /// <summary>Reads one element.</summary>
    /// <param name="index">One index per dimension, not negative, within bounds.</param>
    /// <returns>The element, of the kind of <see cref="DType"/>.</returns>
    Scalar ElementAt(ReadOnlySpan<long> index);
}
