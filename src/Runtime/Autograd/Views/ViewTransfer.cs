namespace Arity;

/// <summary>The linear maps between the values of a base and those of one of its views.</summary>
internal enum ViewTransfer : byte
{
    /// <summary>From the base's values, those of the view.</summary>
    Read,

    /// <summary>From the view's values, those of the base: zero elsewhere, and summed where the view repeats an element.</summary>
    Scatter,

    /// <summary>From the base's values, the same with zeros in the view.</summary>
    Erase,
}
