using System.Text.RegularExpressions;

namespace Arity.Kernels.Cuda.Composition;

/// <summary>
/// A file of bodies: sections that begin with <c>//! each s32 u32 (x, y)</c>, in which <c>$t</c> stands for the type, <c>$r</c> for its
/// register and <c>$w</c> for the register's bits. The section is what computes <c>%result</c> from <c>%x</c> and <c>%y</c>; the function
/// around it is written here. A result of another type follows an arrow, <c>(x, y) -> bool</c>. A line <c>//! uses exp_$t</c> names a
/// function of the library, and a section without arguments is whole functions, or nothing when the library has the function itself.
/// </summary>
internal static partial class PtxBodyFile
{
    private const string Use = "//! uses ", Start = "//! identity ";

    /// <summary>The functions of a type, or null.</summary>
    /// <param name="text">The file.</param>
    /// <param name="function">The name of the body.</param>
    /// <param name="type">The type's suffix.</param>
    public static string? Section(string text, string function, string type)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int start = Array.FindIndex(lines, line => Header().Match(line) is { Success: true } match
            && match.Groups[1].Value.Split(' ').Contains(type));
        if (start < 0) return null;
        Match header = Header().Match(lines[start]);
        IEnumerable<string> section = lines.Skip(start + 1).TakeWhile(line => !Header().IsMatch(line));
        string register = PtxValueType.RegisterOf(type);
        string body = string.Join('\n', section).TrimEnd().Replace("$t", type).Replace("$r", register).Replace("$w", register[1..]) + "\n";
        return header.Groups[2].Success ? Wrap(body, header, $"{function}_{type}", register) : body;
    }

    /// <summary>The functions that a section uses.</summary>
    public static IEnumerable<string> Uses(string text) => text.Split('\n')
        .Where(line => line.StartsWith(Use, StringComparison.Ordinal)).Select(line => line[Use.Length..].Trim());

    /// <summary>What a line <c>//! identity 0</c> of a section says: the start of a fold.</summary>
    public static string Identity(string section) => section.Split('\n')
        .First(line => line.StartsWith(Start, StringComparison.Ordinal))[Start.Length..].Trim();

    private static string Wrap(string body, Match header, string name, string register)
    {
        string[] arguments = header.Groups[2].Value.Split(", ");
        string result = header.Groups[3].Success ? PtxValueType.RegisterOf(header.Groups[3].Value) : register;
        string parameters = string.Join(", ", arguments.Select(a => $".param .{Register(a, register)} {Name(a)}"));
        string loads = string.Concat(arguments.Select(a =>
            $"    .reg .{Register(a, register)} %{Name(a)};\n    ld.param.{Register(a, register)} %{Name(a)}, [{Name(a)}];\n"));
        string uses = string.Concat(Uses(body).Select(use => $"{Use}{use}\n"));
        return $"{uses}.func (.param .{result} result) {name} ({parameters})\n{{\n{loads}"
            + $"    .reg .{result} %result;\n{body}    st.param.{result} [result], %result;\n    ret;\n}}\n\n";
    }

    // An argument of another type is written with it: condition bool.
    private static string Name(string argument) => argument.Split(' ')[0];

    private static string Register(string argument, string register)
        => argument.Split(' ') is [_, var type] ? PtxValueType.RegisterOf(type) : register;
}
