using Arity.Generator.Helpers;

namespace Arity.Generator.Bodies;

/// <summary>A section of a body file.</summary>
/// <param name="Line">The line of its header, from 0.</param>
/// <param name="Header">What the header says behind the types, for example <c>(x, y) -> bool</c>; empty of whole functions.</param>
/// <param name="Types">The suffixes of the types that it is for.</param>
/// <param name="Arguments">The arguments as written, or null of whole functions.</param>
/// <param name="Result">The type of the result as written, or null.</param>
internal sealed record PtxSection(
    int Line, string Header, EquatableArray<string> Types, EquatableArray<string>? Arguments, string? Result)
{
    /// <summary>The line behind the last that is not blank, from 0.</summary>
    public int End { get; set; } = Line + 1;

    /// <summary>The type in which it is computed, of a line <c>//! in c128</c>, or null.</summary>
    public string? ComputedIn { get; set; }

    /// <summary>Whether a line <c>//! identity 0</c> says where a fold starts.</summary>
    public bool HasIdentity { get; set; }
}
