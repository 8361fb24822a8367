namespace Arity.IO;

/// <summary>The <c>descr</c> of a .npy header: a dtype and the byte order of its elements in the file.</summary>
/// <param name="DType">The dtype.</param>
/// <param name="IsBigEndian">Whether the elements must be swapped on load.</param>
internal readonly record struct NpyElementType(DType DType, bool IsBigEndian)
{
    private static readonly string?[] Codes =
        ["b1", "u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", null, "f4", "f8", "c8", "c16"];

    /// <summary>Reads a type string such as <c>&lt;f8</c>.</summary>
    /// <param name="descr">A byte order (<c>&lt; &gt; | =</c>, or none for little-endian), a kind and a size in bytes.</param>
    /// <param name="offset">Where it stands in the file, for the message.</param>
    /// <returns>The element type.</returns>
    /// <exception cref="TensorFormatException">The type is none of a tensor's.</exception>
    public static NpyElementType Parse(string descr, long offset)
    {
        bool hasOrder = descr.Length > 0 && descr[0] is '<' or '>' or '|' or '=';
        string code = hasOrder ? descr[1..] : descr;
        int index = Array.IndexOf(Codes, code);
        if (index >= 0) return new((DType)index, descr[0] == '>');
        throw new TensorFormatException($"offset {offset}: the element type '{descr}' is not supported: {ReasonAgainst(code)}; "
            + "expected a bool, integer, float or complex type such as '<f4'.");
    }

    /// <summary>The type string of a dtype, little-endian.</summary>
    /// <param name="dtype">The dtype.</param>
    /// <returns>For example <c>&lt;f4</c>, <c>|u1</c>.</returns>
    /// <exception cref="DTypeException">The dtype is bfloat16, which the format does not have.</exception>
    public static string Format(DType dtype)
    {
        string code = Codes[(int)dtype] ?? throw new DTypeException("save", "tensor",
            "the .npy format has no bfloat16; cast the tensor to float32, or save its bits as uint16 and view them "
            + "as bfloat16 after loading.");
        return (dtype.ItemSize == 1 ? "|" : "<") + code;
    }

    private static string ReasonAgainst(string code) => code is [char kind, ..] ? kind switch
    {
        'O' => "objects are stored as a Python pickle, which can run code",
        'U' or 'S' or 'a' => "it is a string",
        'M' or 'm' => "it is a date or a time span",
        'V' => "it is raw data (bfloat16 of ml_dtypes is written so; save it as uint16 instead)",
        'f' or 'c' => "it is an extended precision that no tensor has",
        _ => "it is unknown",
    } : "it is empty";
}
