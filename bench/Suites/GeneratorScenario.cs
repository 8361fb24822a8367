using System.Text;
using Arity.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Benchmarks.Suites;

/// <summary>A project with some declared operators, and the generator driver that an editor would keep for it.</summary>
internal sealed class GeneratorScenario
{
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("Bench");
    private readonly int _count;
    private GeneratorDriver _driver;
    private YamlText _text;
    private int _edits;

    public GeneratorScenario(int count)
    {
        _count = count;
        _text = new YamlText(Declare(0));
        _driver = Create();
    }

    /// <summary>A first run, as at the start of a build.</summary>
    public void RunCold() => _driver = Create().RunGenerators(_compilation);

    /// <summary>Edits the summary of one operator in the middle and runs again.</summary>
    public void EditOne()
    {
        var edited = new YamlText(Declare(++_edits));
        _driver = _driver.ReplaceAdditionalText(_text, edited).RunGenerators(_compilation);
        _text = edited;
    }

    private CSharpGeneratorDriver Create() => CSharpGeneratorDriver.Create([new OperatorGenerator().AsSourceGenerator()], [_text]);

    private string Declare(int edit)
    {
        var yaml = new StringBuilder();
        for (int i = 0; i < _count; i++)
        {
            yaml.Append($"""
                - func: function_{i}(Tensor self) -> Tensor
                  family: unary
                  dtypes: {"{cpu: [float]}"}
                  kernels: {"{cpu: Kernel}"}
                  summary: Operator {i}{(i == _count / 2 ? $", edited {edit} times" : "")}.

                """);
            yaml.Append('\n');
        }

        return yaml.ToString();
    }

    private sealed class YamlText(string text) : AdditionalText
    {
        public override string Path => "/bench/Operators.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
