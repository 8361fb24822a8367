namespace Arity.Formatting;

/// <summary>Prints elements, all as wide as the widest of those it was made for.</summary>
internal interface IElementFormat
{
    /// <summary>One element.</summary>
    /// <param name="element">An element of the dtype that the format was made for.</param>
    /// <returns>The text, padded.</returns>
    string Format(Scalar element);
}
