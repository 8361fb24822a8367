namespace Arity.Generator.Model;

/// <summary>Which entry of which file, without its position.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Index">The entry's index in the file.</param>
public sealed record EntryKey(string File, int Index);
