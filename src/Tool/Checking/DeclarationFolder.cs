namespace Arity.Tool.Checking;

/// <summary>The declaration files to check together, because entries of one refer to entries of the other and to PTX bodies.</summary>
/// <param name="Files">The files that are there.</param>
/// <param name="Reported">The files whose errors are wanted.</param>
/// <param name="HasBodies">Whether CUDA kernels are among what is checked.</param>
/// <param name="Complaint">Why there is nothing to check, or null.</param>
internal sealed record DeclarationFolder(string[] Files, string[] Reported, bool HasBodies, string? Complaint)
{
    private static readonly string[] Names = ["Operators.yaml", "derivatives.yaml"];

    /// <summary>Finds the files that belong to a path.</summary>
    /// <param name="path">A folder, or one of its two declaration files.</param>
    /// <param name="ptx">The folder of PTX; null for the one beside the declarations, if there is one.</param>
    public static DeclarationFolder Find(string path, string? ptx)
    {
        if (ptx is not null && !Directory.Exists(ptx)) return Nothing($"'{ptx}' does not exist");
        if (Directory.Exists(path))
        {
            string[] files = FilesIn(path);
            return files.Length == 0
                ? Nothing($"'{path}' has neither {string.Join(" nor ", Names)}")
                : WithBodies(files, files, ptx ?? Join(path, "Ptx"));
        }

        if (!File.Exists(path)) return Nothing($"'{path}' does not exist");
        if (!Names.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase))
            return Nothing($"'{path}' is no declaration file; these are called {string.Join(" and ", Names)}");
        string folder = Path.GetDirectoryName(path)!;
        string other = Names.First(name => !name.Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase));
        string sibling = Path.Combine(folder, other);
        return WithBodies(File.Exists(sibling) ? [path, sibling] : [path], [path], ptx ?? Path.Combine(folder, "Ptx"));
    }

    // The bodies' own errors are those of a folder, as the declarations are.
    private static DeclarationFolder WithBodies(string[] files, string[] reported, string ptx)
    {
        string operators = Path.Combine(ptx, "Operators");
        string[] bodies = Directory.Exists(operators) ? Directory.GetFiles(operators, "*.ptx") : [];
        Array.Sort(bodies, StringComparer.Ordinal);
        return new([.. files, .. bodies], files == reported ? [.. files, .. bodies] : reported, Directory.Exists(ptx), null);
    }

    private static string[] FilesIn(string folder) => [.. Names.Select(name => Join(folder, name)).Where(File.Exists)];

    private static string Join(string folder, string name) => folder == "." ? name : Path.Combine(folder, name);

    private static DeclarationFolder Nothing(string complaint) => new([], [], false, complaint);
}
