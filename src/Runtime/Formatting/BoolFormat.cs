namespace Arity.Formatting;

/// <summary><c> True</c> and <c>False</c>, equally wide unless alone.</summary>
/// <param name="isPadded">Whether True gets a space in front.</param>
internal sealed class BoolFormat(bool isPadded) : IElementFormat
{
    private readonly string _true = isPadded ? " True" : "True";

    /// <inheritdoc/>
    public string Format(Scalar element) => element.Integer != 0 ? _true : "False";
}
