namespace Arity.Generator.Model;

/// <summary>One top-level entry of a declaration file.</summary>
/// <param name="Text">The entry's text from its dash on, without the comments and blank lines after it.</param>
/// <param name="Line">The zero-based line of the dash.</param>
/// <param name="Offset">The position of the dash in the file.</param>
public sealed record EntryChunk(string Text, int Line, int Offset);
