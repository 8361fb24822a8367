using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Arity.Ptx.Checking;

/// <summary>The instructions of <c>Instructions.txt</c>, which explains its rows.</summary>
internal sealed class InstructionTable
{
    private static readonly Regex NamePattern = new(@"\$\w+");

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, List<InstructionForm>> _forms = [];
    private readonly Dictionary<(string Opcode, string Modifier), Requirement> _requirements = [];

    /// <summary>The forms that instructions fit, by the instructions' texts; as many as the table describes at most.</summary>
    private readonly ConcurrentDictionary<string, FormMatch[]> _matches = [];

    private InstructionTable(IEnumerable<string> rows)
    {
        foreach (string row in rows.Where(row => row.Length > 0 && row[0] != '#'))
            Add(row);
    }

    public static InstructionTable Instance { get; } = Read();

    public IReadOnlyDictionary<string, List<InstructionForm>> Forms => _forms;

    /// <summary>The forms of an opcode that modifiers fit.</summary>
    /// <param name="text">The opcode with the modifiers.</param>
    /// <param name="forms">The opcode's forms.</param>
    /// <param name="modifiers">The modifiers.</param>
    public IReadOnlyList<FormMatch> Matches(string text, List<InstructionForm> forms, IReadOnlyList<string> modifiers)
    {
        if (_matches.TryGetValue(text, out var known))
            return known;

        FormMatch[] matches = [.. forms.Select(form => new FormMatch(form, modifiers)).Where(match => match.IsComplete)];
        return matches.Length > 0 ? _matches.GetOrAdd(text, matches) : matches;
    }

    /// <summary>What an instruction needs: its form's and its modifiers' requirements.</summary>
    public IEnumerable<Requirement> RequirementsOf(InstructionForm form, IEnumerable<string> modifiers) =>
        modifiers
            .Where(modifier => _requirements.ContainsKey((form.Opcode, modifier)))
            .Select(modifier => _requirements[(form.Opcode, modifier)])
            .Prepend(form.Requirement);

    private static InstructionTable Read()
    {
        using var stream = typeof(InstructionTable).Assembly.GetManifestResourceStream("Instructions.txt")
            ?? throw new InvalidOperationException("the assembly lacks its table of instructions");
        using var reader = new StreamReader(stream);
        return new InstructionTable(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    private void Add(string row)
    {
        string expanded = NamePattern.Replace(row, match => _names.GetValueOrDefault(match.Value, match.Value));
        if (row.Split(" = ") is [var name, _])
            _names.Add(name, expanded.Split(" = ")[1]);
        else if (expanded.StartsWith("need ", StringComparison.Ordinal))
            AddRequirements(Columns(expanded["need ".Length..]));
        else
            AddForms(Columns(expanded));
    }

    private static string[] Columns(string row) => [.. row.Split(';').Select(column => column.Trim())];

    private static string[] Words(string column) => column.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void AddRequirements(string[] columns)
    {
        foreach (string opcode in columns[0].Split('|'))
            foreach (string modifier in columns[1].Split('|'))
                _requirements.Add((opcode, modifier), Requirement.Parse(columns[2]));
    }

    private void AddForms(string[] columns)
    {
        ModifierSlot[] modifiers = [.. Words(columns[1]).Select(ModifierSlot.Parse)];
        OperandSlot[] operands = [.. Words(columns[2]).Select(OperandSlot.Parse)];
        foreach (string opcode in columns[0].Split('|'))
        {
            if (!_forms.TryGetValue(opcode, out var forms))
                _forms.Add(opcode, forms = []);

            forms.Add(new InstructionForm(opcode, modifiers, operands, Requirement.Parse(columns[3])));
        }
    }
}
