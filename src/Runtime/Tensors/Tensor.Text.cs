using Arity.Formatting;

namespace Arity;

public sealed partial class Tensor
{
    /// <summary>
    /// The elements as NumPy's <c>str</c> prints them, by <see cref="PrintOptions.Current"/>; a 0-d tensor as its number.
    /// </summary>
    /// <returns>For example <c>[1.  2.5]</c>; <c>&lt;disposed tensor&gt;</c> and <c>&lt;meta ...&gt;</c> where there are no
    /// values.</returns>
    public override string ToString() => Describe(TensorText.Str);

    /// <summary>The elements as NumPy's <c>repr</c> prints them, with commas, and with dtype and shape where they do not show.</summary>
    /// <returns>For example <c>tensor([1, 2], dtype=int32)</c>.</returns>
    public string ToRepr() => Describe(TensorText.Repr);

    // Debuggers call these at any time, so what has no values is described rather than refused.
    private string Describe(Func<IPrintable, PrintOptions, string> print)
    {
        if ((_flags & TensorFlags.Disposed) != 0) return "<disposed tensor>";
        return Device.Backend is MetaBackend
            ? $"<meta tensor of shape {_shape} and dtype {_dtype.NumPyName}>"
            : print(new TensorPrintable(this), PrintOptions.Current);
    }
}
