using System.CommandLine;
using System.Text.Json;
using Arity.Tool.Listing;

namespace Arity.Tool.Commands;

/// <summary><c>arity list</c>: what is declared about every operator.</summary>
internal static class ListCommand
{
    public static Command Create(TextWriter output)
    {
        var json = new Option<bool>("--json") { Description = "Print a JSON array with everything that is declared." };
        var command = new Command("list", "Lists the operators.") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json), output));
        return command;
    }

    private static int Run(bool json, TextWriter output)
    {
        OperatorRow[] rows = [.. OperatorRegistry.All.Select(OperatorRow.From)];
        if (json) output.WriteLine(JsonSerializer.Serialize(rows, RowJson.Readable.OperatorRowArray));
        else OperatorTable.Write(rows, output);
        return 0;
    }
}
