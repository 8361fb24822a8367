using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Validation;

/// <summary>Checks whole declaration files without a compilation: what the command-line tool and the tests call.</summary>
public static class DeclarationChecker
{
    /// <summary>Every problem of the two files, by file and place.</summary>
    /// <param name="operators">Operators.yaml.</param>
    /// <param name="derivatives">derivatives.yaml, or null when there is none.</param>
    public static IReadOnlyList<Diagnostic> Check(SourceText operators, SourceText? derivatives)
    {
        var first = Read(operators, OperatorReader.FileName, OperatorReader.Read);
        var second = Read(derivatives ?? SourceText.From(""), DerivativeReader.FileName, DerivativeReader.Read);
        var cross = CrossValidator.Validate(first.Summaries, second.Summaries);
        return [.. first.Diagnose(cross), .. second.Diagnose(cross)];
    }

    private static CheckedFile<TDeclaration, TSummary> Read<TDeclaration, TSummary>(
        SourceText text, string fileName, Func<string, ReadResult<TDeclaration, TSummary>> read)
        where TDeclaration : class
        where TSummary : class
    {
        DeclarationFile file = DeclarationFile.Split(text, fileName);
        return new(text, fileName, file, file.Entries.Select(entry => read(entry.Text)).ToEquatableArray());
    }
}
