namespace Arity.Tool.Checking;

/// <summary>The declaration files to check together, because entries of one refer to entries of the other.</summary>
/// <param name="Files">The files that are there.</param>
/// <param name="Reported">The files whose errors are wanted.</param>
/// <param name="Complaint">Why there is nothing to check, or null.</param>
internal sealed record DeclarationFolder(string[] Files, string[] Reported, string? Complaint)
{
    private static readonly string[] Names = ["Operators.yaml", "derivatives.yaml"];

    /// <summary>Finds the files that belong to a path.</summary>
    /// <param name="path">A folder, or one of its two declaration files.</param>
    public static DeclarationFolder Find(string path)
    {
        if (Directory.Exists(path))
        {
            string[] files = FilesIn(path);
            return new(files, files, files.Length == 0 ? $"'{path}' has neither {string.Join(" nor ", Names)}" : null);
        }

        if (!File.Exists(path)) return Nothing($"'{path}' does not exist");
        if (!Names.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase))
            return Nothing($"'{path}' is no declaration file; these are called {string.Join(" and ", Names)}");
        string other = Names.First(name => !name.Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase));
        string sibling = Path.Combine(Path.GetDirectoryName(path)!, other);
        return new(File.Exists(sibling) ? [path, sibling] : [path], [path], null);
    }

    private static string[] FilesIn(string folder) =>
        [.. Names.Select(name => folder == "." ? name : Path.Combine(folder, name)).Where(File.Exists)];

    private static DeclarationFolder Nothing(string complaint) => new([], [], complaint);
}
