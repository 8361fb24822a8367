using System.Text.RegularExpressions;

namespace Arity.Kernels.Cuda.Composition;

/// <content>The lines that begin sections.</content>
internal static partial class PtxBodyFile
{
    // Not generated: the build-time check compiles this for netstandard2.0, too, where the generator of expressions is not there.
    private static readonly Regex HeaderPattern = new(@"^//! each ([\w ]+?)(?: \(([\w, ]+)\)(?: -> (\w+))?)?$");

    /// <summary>The first line of a section: its types, its arguments in parentheses, the type of its result after an arrow.</summary>
    public static Regex Header() => HeaderPattern;
}
