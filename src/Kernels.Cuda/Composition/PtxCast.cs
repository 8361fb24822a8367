namespace Arity.Kernels.Cuda.Composition;

/// <summary>The instructions that read, cast and write one value. Each text stands in braces of its own.</summary>
internal static class PtxCast
{
    /// <summary>Reads a value of one dtype into a register of another.</summary>
    /// <param name="from">How it lies in memory.</param>
    /// <param name="to">What the register holds.</param>
    /// <param name="register">The register; of a complex value without what its parts' names end in.</param>
    /// <param name="address">The register of the address.</param>
    public static string Load(PtxValueType from, PtxValueType to, string register, string address)
        => Load(from, to, register, new PtxMemory(address));

    /// <inheritdoc cref="Load(PtxValueType, PtxValueType, string, string)"/>
    public static string Load(PtxValueType from, PtxValueType to, string register, PtxPlace place)
        => $"{Declare(from)}{place.Read(from)} {Cast(from, to, "%value", register)}";

    /// <summary>Writes a register to memory of another dtype.</summary>
    public static string Store(PtxValueType from, PtxValueType to, string register, string address)
        => Store(from, to, register, new PtxMemory(address));

    /// <inheritdoc cref="Store(PtxValueType, PtxValueType, string, string)"/>
    public static string Store(PtxValueType from, PtxValueType to, string register, PtxPlace place)
    {
        // What does not fit a short integer wraps before it is widened again.
        if (from.IsShort && to.Memory != from.Memory)
            return $".reg .{from.Register} %short; cvt.{from.Register}.{from.Memory} %short, {register}; "
                + Store(from.Widened, to, "%short", place);
        if (from.IsComplex && !to.IsComplex && to.Name != "bool") return Store(from.Part, to, $"{register}_re", place);
        string cast = $"{Declare(to)}{Cast(from, to, register, "%value")}";
        return to.Name switch
        {
            "f16" when from.Register == "f64" => $".reg .b16 %half; cvt.rn.f16.f64 %half, {register}; {place.Write(to, "%half")}",
            "f16" => $"{cast} .reg .b16 %half; cvt.rn.f16.f32 %half, %value; {place.Write(to, "%half")}",
            "bf16" when from.Register == "f64" => $"{RoundToOdd(register)} {RoundToBFloat16} {place.Write(to, "%word")}",
            "bf16" => $"{cast} {RoundToBFloat16} {place.Write(to, "%word")}",
            _ => $"{cast} {place.Write(to, "%value")}",
        };
    }

    /// <summary>Casts a register as NumPy does: truncation of floats, wrapping of integers, anything but zero is true.</summary>
    public static string Cast(PtxValueType from, PtxValueType to, string source, string target)
    {
        if (from.IsComplex || to.IsComplex) return PtxComplexCast.Cast(from, to, source, target);
        if (to.Name == "bool" && from.Name != "bool") return ToBool(from.Register, source, target);
        string a = from.Register, b = to.Register;
        if (a[1..] == b[1..] && from.IsInteger == to.IsInteger) return $"mov.b{a[1..]} {target}, {source};";
        string rounding = (from.IsInteger, to.IsInteger) switch
        {
            (true, true) => "",
            (true, false) => ".rn",
            (false, true) => ".rzi",
            _ => b == "f32" ? ".rn" : "",
        };
        return $"cvt{rounding}.{b}.{a} {target}, {source};";
    }

    private static string Declare(PtxValueType type)
        => string.Concat(type.Parts.Select(part => $".reg .{type.Register} %value{part.Suffix}; "));

    // An unordered comparison, so that nan is true.
    private static string ToBool(string register, string source, string target)
    {
        (string comparison, string zero) = register switch
        {
            "f32" => ("neu", "0f00000000"),
            "f64" => ("neu", "0d0000000000000000"),
            _ => ("ne", "0"),
        };
        return $".reg .pred %set; setp.{comparison}.{register} %set, {source}, {zero}; selp.u32 {target}, 1, 0, %set;";
    }

    // The nearest even bfloat16; nan stays nan when its lower half is cut off.
    private const string RoundToBFloat16 =
        ".reg .u32 %word, %odd; .reg .pred %nan; setp.nan.f32 %nan, %value, %value; mov.b32 %word, %value; "
        + "bfe.u32 %odd, %word, 16, 1; add.u32 %odd, %odd, 32767; add.u32 %word, %word, %odd; shr.u32 %word, %word, 16; "
        + "selp.u32 %word, 32704, %word, %nan;";

    // To the float whose last bit says that something was cut off, which a second rounding then sees.
    private static string RoundToOdd(string register) =>
        ".reg .f32 %value; .reg .f64 %back; .reg .u32 %bits, %sticky; .reg .pred %inexact; "
        + $"cvt.rz.f32.f64 %value, {register}; cvt.f64.f32 %back, %value; setp.ne.f64 %inexact, %back, {register}; "
        + "mov.b32 %bits, %value; selp.u32 %sticky, 1, 0, %inexact; or.b32 %bits, %bits, %sticky; mov.b32 %value, %bits;";
}
