using Arity.Generator.Bodies;
using Arity.Generator.Diagnostics;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Pipeline;

/// <summary>A PTX body file with its text, once it is checked.</summary>
/// <param name="Path">The file's path, exactly as the compiler knows it.</param>
/// <param name="Text">The file.</param>
/// <param name="Body">What declarations may say of it.</param>
/// <param name="Problems">What is wrong, counted from the file's start.</param>
public sealed record CheckedBody(string Path, SourceText Text, PtxBody Body, EquatableArray<DiagnosticInfo> Problems)
{
    /// <summary>Checks a file; nothing of a project that registers no CUDA kernels.</summary>
    public static CheckedBody Read((AdditionalText File, GeneratorOptions Options) input, CancellationToken cancellation)
    {
        SourceText text = input.File.GetText(cancellation) ?? SourceText.From("");
        string name = PtxBodyFileName.NameOf(input.File);
        (PtxBody body, EquatableArray<DiagnosticInfo> problems) = input.Options.Cuda
            ? PtxBodyChecker.Check(name, text, cancellation)
            : (new(name, []), []);
        return new(input.File.Path, text, body, problems);
    }

    /// <summary>Reports what is wrong with a file.</summary>
    public static void Report(SourceProductionContext context, CheckedBody body)
    {
        foreach (DiagnosticInfo info in body.Problems)
            context.ReportDiagnostic(DiagnosticFactory.Create(info, body.Path, body.Text, 0));
    }
}
