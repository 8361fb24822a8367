namespace Arity.Kernels.Cuda.Composition;

/// <summary>
/// The instructions that read, cast and write one value where memory or registers hold a complex one. Both parts are read and written at
/// once. The imaginary part is dropped on the way to a real type, and 0 on the way back.
/// </summary>
internal static class PtxComplexCast
{
    /// <summary>Reads a value of one dtype into the registers of another.</summary>
    /// <inheritdoc cref="PtxCast.Load" path="/param"/>
    public static string Load(PtxValueType from, PtxValueType to, string register, string address) => from.IsComplex
        ? $".reg .{from.Register} %value_re, %value_im; ld.global.v2.{from.Memory} {{%value_re, %value_im}}, [{address}]; "
            + Cast(from, to, "%value", register)
        : $"{PtxCast.Load(from, to.Part, $"{register}_re", address)} {SetZero(to, $"{register}_im")}";

    /// <summary>Writes registers to memory of another dtype.</summary>
    /// <inheritdoc cref="PtxCast.Store" path="/param"/>
    public static string Store(PtxValueType from, PtxValueType to, string register, string address)
    {
        if (to.IsComplex)
            return $".reg .{to.Register} %value_re, %value_im; {Cast(from, to, register, "%value")} "
                + $"st.global.v2.{to.Memory} [{address}], {{%value_re, %value_im}};";
        return to.Name == "bool"
            ? $".reg .u32 %value; {ToBool(from, register, "%value")} st.global.{to.Memory} [{address}], %value;"
            : PtxCast.Store(from.Part, to, $"{register}_re", address);
    }

    /// <summary>Casts registers; anything but zero is true.</summary>
    /// <inheritdoc cref="PtxCast.Cast" path="/param"/>
    public static string Cast(PtxValueType from, PtxValueType to, string source, string target) => (from.IsComplex, to.IsComplex) switch
    {
        (true, true) => string.Join(' ', from.Parts.Select(part =>
            PtxCast.Cast(from.Part, to.Part, source + part.Suffix, target + part.Suffix))),
        (false, true) => $"{PtxCast.Cast(from, to.Part, source, $"{target}_re")} {SetZero(to, $"{target}_im")}",
        _ when to.Name == "bool" => ToBool(from, source, target),
        _ => PtxCast.Cast(from.Part, to, $"{source}_re", target),
    };

    // Unordered comparisons, so that nan is true.
    private static string ToBool(PtxValueType type, string source, string target) =>
        $".reg .pred %set; setp.neu.{type.Register} %set, {source}_re, 0.0; setp.neu.or.{type.Register} %set, {source}_im, 0.0, %set; "
        + $"selp.u32 {target}, 1, 0, %set;";

    private static string SetZero(PtxValueType type, string register) => $"mov.{type.Register} {register}, 0.0;";
}
