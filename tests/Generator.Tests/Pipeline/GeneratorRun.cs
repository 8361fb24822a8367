using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>A generator driver with its inputs, which tests edit one at a time.</summary>
public sealed class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private TextFile _operators;
    private TextFile _derivatives;

    public GeneratorRun(string operators, string derivatives = "", bool members = false, params string[] sources)
    {
        (_operators, _derivatives) = (new("/repo/Operators.yaml", operators), new("/repo/derivatives.yaml", derivatives));
        _compilation = CSharpCompilation.Create(
            "Demo", sources.Select(Parse), References.Runtime,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Options = new ProjectOptions(
            ("RootNamespace", "Demo"), ("AssemblyName", members ? "Arity" : "Demo"), ("ArityBindings", members ? "Members" : "Extensions"));
        _driver = CSharpGeneratorDriver.Create(
            [new OperatorGenerator().AsSourceGenerator()], [_operators, _derivatives], ParseOptions, Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Update();
    }

    public ProjectOptions Options { get; }

    public GeneratorDriverRunResult Result => _driver.GetRunResult();

    public GeneratorRunResult Generator => Result.Results.Single();

    public IReadOnlyList<Diagnostic> Diagnostics => Generator.Diagnostics;

    public Compilation Output { get; private set; } = null!;

    public IEnumerable<string> HintNames => Generator.GeneratedSources.Select(source => source.HintName);

    public string Source(string hintName) => Generator.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    public void EditOperators(string text) => Replace(ref _operators, text);

    public void EditDerivatives(string text) => Replace(ref _derivatives, text);

    public void EditCSharp(string source)
    {
        _compilation = _compilation.AddSyntaxTrees(Parse(source));
        Update();
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    private void Replace(ref TextFile file, string text)
    {
        var replacement = new TextFile(file.Path, text);
        _driver = _driver.ReplaceAdditionalText(file, replacement);
        file = replacement;
        Update();
    }

    private void Update()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        Output = output;
        if (Generator.Exception is { } exception)
            throw new AssertionException($"The generator threw {exception}", exception);
    }
}
