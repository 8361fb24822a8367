using System.Text.RegularExpressions;
using Arity.Kernels.Cuda.Simulator;
using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Cuda.Tests.Simulator;

/// <summary>What the checker accepts, the simulator executes: every row of the checker's table with its choices of modifiers.</summary>
public sealed partial class CheckedFormTests
{
    private static readonly string[] Rows = ReadRows();

    [TestCaseSource(nameof(Forms))]
    public void The_simulator_knows_the_form(string opcode, string modifiers, string operands)
    {
        List<string> refused = [];
        int accepted = 0;
        foreach (string combination in Expand(modifiers))
        {
            string ptx = SimulatedKernel.Module($"{Instruction(opcode, combination, operands)};\nlabel:", 1, Declarations);
            if (PtxChecker.Check(PtxParser.Parse(ptx)).Count > 0)
                continue;
            accepted++;
            try
            {
                new SimulatorDriver().LoadModule(0, ptx, "form");
            }
            catch (UnsupportedInstructionException exception)
            {
                refused.Add(exception.Message);
            }
        }

        Assert.That(refused, Is.Empty);
        Assert.That(accepted, Is.GreaterThan(0), "the checker refused every instruction that this test made of the row");
    }

    private const string Declarations = """
        .func callee() { ret; }
        .shared .align 16 .b8 shared_area[64];
        .global .align 16 .b8 global_area[64];
        .const .align 16 .b8 const_area[64];
        """;

    private static IEnumerable<TestCaseData> Forms()
    {
        foreach (string row in Rows)
        {
            string[] parts = row.Split(';', StringSplitOptions.TrimEntries);
            foreach (string opcode in parts[0].Split('|'))
                yield return new TestCaseData(opcode, parts[1], parts[2]) { TestName = $"{opcode} {parts[1]}" };
        }
    }

    private static string[] ReadRows()
    {
        using Stream stream = typeof(PtxChecker).Assembly.GetManifestResourceStream("Instructions.txt")!;
        string[] lines = new StreamReader(stream).ReadToEnd().Split('\n');
        Dictionary<string, string> names = lines.Where(line => line.StartsWith('$'))
            .Select(line => line.Split(" = ")).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
        return
        [
            .. lines.Where(line => line.Contains(';') && !line.StartsWith('#') && !line.StartsWith("need") && !line.StartsWith('$'))
                .Select(line => Name().Replace(line, match => names[match.Value])),
        ];
    }

    /// <summary>The combinations of a row's modifiers; of long alternatives those of the types, and one after another elsewhere.</summary>
    private static IEnumerable<string> Expand(string modifiers)
    {
        IEnumerable<string> combinations = [""];
        foreach (string slot in modifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] choices = slot.TrimEnd('?', '~').Split('|');
            string[] all = slot[^1] is '?' or '~' ? [.. choices, ""] : choices;
            combinations = [.. combinations.SelectMany(before => all.Select(choice => before + choice))];
        }

        string[] list = [.. combinations];
        int step = Math.Max(1, list.Length / 97);
        return list.Where((_, index) => index % step == 0);
    }

    private static string Instruction(string opcode, string modifiers, string operands)
    {
        string[] types =
        [
            .. modifiers.Split('.').Where(part => part.Length > 0 && PtxTypes.TryParse("." + part, out PtxType _)),
        ];
        int length = modifiers.Contains(".v4") ? 4 : modifiers.Contains(".v2") ? 2 : 1;
        IEnumerable<string> texts = operands.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(operand => !operand.Contains('@') || CombinesPredicates(modifiers))
            .Select((operand, index) => Operand(operand, index, types, modifiers, length));
        return $"{opcode}{modifiers} {string.Join(", ", texts)}";
    }

    private static bool CombinesPredicates(string modifiers) =>
        modifiers.Contains(".and") || modifiers.Contains(".or") || modifiers.Contains(".xor");

    private static string Operand(string operand, int index, string[] types, string modifiers, int length)
    {
        Match match = OperandParts().Match(operand);
        string kind = match.Groups["kind"].Value;
        string type = match.Groups["type"].Value switch
        {
            "T" => types[0],
            "U" => types[1],
            "W" => types[0][..1] + (int.Parse(types[0][1..]) * 2),
            var named => named,
        };
        if (match.Groups["values"].Success)
            return match.Groups["values"].Value.Split(',')[0].Split('-')[0].Replace("*", "");
        if (match.Groups["count"].Success)
            return Vector(Register(type, index), int.Parse(match.Groups["count"].Value));
        return kind switch
        {
            "l" => "label",
            "o" => "()",
            "f" => "callee",
            "i" => "0",
            "a" => Address(type, modifiers),
            "g" => "%rd3",
            "D" or "S" when length > 1 => Vector(Register(type, index), length),
            _ => Register(type, index),
        };
    }

    private static string Vector(string register, int count) =>
        $"{{{string.Join(", ", Enumerable.Range(0, count).Select(i => register[..^1] + (4 + i)))}}}";

    private static string Address(string type, string modifiers) =>
        type is "shared" or "b128" || modifiers.Contains(".shared") ? (type == "global" ? "[global_area]" : "[shared_area]")
        : modifiers.Contains(".param") ? "[p1]"
        : modifiers.Contains(".const") ? "[const_area]"
        : modifiers.Contains(".global") || type == "global" ? "[global_area]"
        : "[%rd3]";

    private static string Register(string type, int index) => type switch
    {
        "pred" => $"%p{index}",
        "f32" => $"%f{index}",
        "f64" => $"%d{index}",
        "b16" or "u16" or "s16" or "f16" or "bf16" or "b8" or "u8" or "s8" => $"%h{index}",
        "b64" or "u64" or "s64" => $"%q{index}",
        _ => $"%r{index}",
    };

    [GeneratedRegex(@"\$[a-z0-9]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?<kind>\w)(:(?<type>\w+))?(=(?<values>[0-9,*-]+))?(\[(?<count>\d)\])?")]
    private static partial Regex OperandParts();
}
