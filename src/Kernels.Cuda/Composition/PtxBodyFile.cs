using System.Text.RegularExpressions;

namespace Arity.Kernels.Cuda.Composition;

/// <summary>
/// A file of bodies: sections that begin with <c>//! each s32 u32 (x, y)</c>, in which <c>$t</c> stands for the type, <c>$r</c> for its
/// register and <c>$w</c> for the register's bits. The section is what computes <c>%result</c> from <c>%x</c> and <c>%y</c>; the function
/// around it is written here. A result of another type follows an arrow, <c>(x, y) -> bool</c>. A line <c>//! uses exp_$t</c> names a
/// function of the library, and a section without arguments is whole functions, or nothing when the library has the function itself.
/// <para>
/// Complex values have two registers, <c>%x_re</c> and <c>%x_im</c>, of <c>c64</c> and <c>c128</c>; <c>-> real</c> is a result of their
/// parts' type. A line <c>//! in c128</c> says that the section is that of another type, in which it is computed and then rounded.
/// </para>
/// </summary>
internal static partial class PtxBodyFile
{
    private const string Use = "//! uses ", Start = "//! identity ", In = "//! in ", Unread = "//! unread ";

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
        PtxValueType value = PtxValueType.Named(type);
        string register = value.Register;
        string body = string.Join('\n', section).TrimEnd()
            .Replace("$t", type).Replace("$r", register).Replace("$w", register[1..]) + "\n";
        return header.Groups[2].Success ? Wrap(body, header, $"{function}_{type}", value) : body;
    }

    /// <summary>
    /// A function of the library: a file of its own, or a section of a file as operators have them: exp_c128 is one of exp.
    /// </summary>
    /// <param name="name">The function.</param>
    /// <param name="read">Reads a file of the library, or gives null.</param>
    public static string? Function(string name, Func<string, string?> read)
    {
        if (read(name) is { } whole) return whole;
        int end = name.LastIndexOf('_');
        return end > 0 && read(name.Substring(0, end)) is { } text ? Section(text, name.Substring(0, end), name.Substring(end + 1)) : null;
    }

    /// <summary>The type in which a section computes: another one where a line <c>//! in c128</c> says so.</summary>
    public static string? ComputedIn(string section) => section.Split('\n')
        .FirstOrDefault(line => line.StartsWith(In, StringComparison.Ordinal))?[In.Length..].Trim();

    /// <summary>The functions that a section uses.</summary>
    public static IEnumerable<string> Uses(string text) => text.Split('\n')
        .Where(line => line.StartsWith(Use, StringComparison.Ordinal)).Select(line => line[Use.Length..].Trim());

    /// <summary>What a line <c>//! identity 0</c> of a section says: the start of a fold, of each part.</summary>
    public static string[] Identity(string section) => section.Split('\n')
        .First(line => line.StartsWith(Start, StringComparison.Ordinal))[Start.Length..].Trim().Split(' ');

    /// <summary>The arguments that a section with arguments never reads, counted from 0.</summary>
    public static IEnumerable<int> UnreadArguments(string section) => section.Split('\n')
        .Where(line => line.StartsWith(Unread, StringComparison.Ordinal)).Select(line => int.Parse(line[Unread.Length..]));

    private static string Wrap(string body, Match header, string name, PtxValueType type)
    {
        string[] arguments = header.Groups[2].Value.Split(", ");
        PtxValueType result = header.Groups[3].Success ? Named(header.Groups[3].Value, type) : type;
        string parameters = string.Join(", ", arguments.Select(a => TypeOf(a, type).Parameter(Name(a))));
        string loads = string.Concat(arguments.Select(a => Load(Name(a), TypeOf(a, type))));
        string uses = string.Concat(Uses(body).Select(use => $"{Use}{use}\n"));
        string unread = string.Concat(arguments.Select((a, i) => IsRead(body, Name(a)) ? "" : $"{Unread}{i}\n"));
        string registers = string.Concat(result.Parts.Select(part => $"    .reg .{result.Register} %result{part.Suffix};\n"));
        string stores = string.Concat(result.Parts.Select(part =>
            $"    st.param.{result.Register} [result{part.At}], %result{part.Suffix};\n"));
        return $"{uses}{unread}.func ({result.Parameter("result")}) {name} ({parameters})\n"
            + $"{{\n{loads}{registers}{body}{stores}    ret;\n}}\n\n";
    }

    private static string Load(string name, PtxValueType type) => string.Concat(type.Parts.Select(part =>
        $"    .reg .{type.Register} %{name}{part.Suffix};\n    ld.param.{type.Register} %{name}{part.Suffix}, [{name}{part.At}];\n"));

    // The register, or a part of it, but not one whose name only begins so.
    private static bool IsRead(string body, string argument) => Regex.IsMatch(body, $@"%{argument}(_re|_im)?\b");

    // An argument of another type is written with it: condition bool.
    private static string Name(string argument) => argument.Split(' ')[0];

    private static PtxValueType TypeOf(string argument, PtxValueType type)
        => argument.Split(' ') is [_, var name] ? Named(name, type) : type;

    private static PtxValueType Named(string name, PtxValueType type) => name == "real" ? type.Part : PtxValueType.Named(name);
}
