namespace Arity.Kernels.Cuda.Composition;

/// <summary>The casts from and to complex values: the imaginary part is dropped on the way to a real type, and 0 on the way back.</summary>
internal static class PtxComplexCast
{
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
