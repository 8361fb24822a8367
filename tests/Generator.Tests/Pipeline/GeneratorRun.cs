using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>A generator driver with its inputs, which tests edit one at a time.</summary>
public sealed class GeneratorRun
{
    private readonly CSharpParseOptions _parseOptions;
    private readonly Dictionary<string, TextFile> _bodies = [];

    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private TextFile _operators;
    private TextFile _derivatives;

    public GeneratorRun(string operators, string derivatives = "", bool members = false, params string[] sources)
        : this(LanguageVersion.Preview, operators, derivatives, members, sources)
    {
    }

    public GeneratorRun(LanguageVersion language, string operators, string derivatives, bool members, params string[] sources)
        : this(language, operators, derivatives, members ? "Members" : "Extensions", cuda: false, sources)
    {
    }

    public GeneratorRun(
        LanguageVersion language, string operators, string derivatives, string bindings, bool cuda, params string[] sources)
    {
        _parseOptions = new(language);
        (_operators, _derivatives) = (new("/repo/Operators.yaml", operators), new("/repo/derivatives.yaml", derivatives));
        _compilation = CSharpCompilation.Create(
            "Demo", sources.Select(Parse), References.Runtime,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Options = new ProjectOptions(
            ("RootNamespace", "Demo"), ("AssemblyName", bindings == "Members" ? "Arity" : "Demo"), ("ArityBindings", bindings),
            ("ArityCuda", cuda ? "true" : ""));
        _driver = CSharpGeneratorDriver.Create(
            [new OperatorGenerator().AsSourceGenerator()], [_operators, _derivatives], _parseOptions, Options,
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

    /// <summary>Adds or replaces <c>Ptx/Operators/name.ptx</c>.</summary>
    public void EditBody(string name, string text)
    {
        var file = new TextFile($"/repo/Ptx/Operators/{name}.ptx", text);
        _driver = _bodies.TryGetValue(name, out TextFile? old)
            ? _driver.ReplaceAdditionalText(old, file)
            : _driver.AddAdditionalTexts([file]);
        _bodies[name] = file;
        Update();
    }

    public void EditCSharp(string source)
    {
        _compilation = _compilation.AddSyntaxTrees(Parse(source));
        Update();
    }

    private SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, _parseOptions);

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
