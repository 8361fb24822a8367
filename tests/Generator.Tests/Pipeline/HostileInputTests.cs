using Arity.Generator.Tests.Helpers;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>Whatever stands in the files, there are diagnostics instead of exceptions, and nothing half-made.</summary>
public sealed class HostileInputTests
{
    private const string Alphabet = " \t\n\r-:#{}[],&*!|>'\"%@`?<>()=.0aZ_\\\u00e9\u0000";

    [Test]
    public void Random_mutations_never_make_it_throw([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        (string operators, string derivatives) = (Resources.Read("Operators.yaml"), Resources.Read("derivatives.yaml"));
        GeneratorRun run = new(operators, derivatives, members: true);
        int broken = 0;
        for (int i = 0; i < 100; i++)
        {
            if (i % 3 == 0)
                run.EditDerivatives(Mutate(derivatives, random));
            else
                run.EditOperators(Mutate(operators, random));
            broken += run.Diagnostics.Count > 0 ? 1 : 0;
            Assert.That(run.Generator.Exception, Is.Null);
        }

        Assert.That(broken, Is.GreaterThan(30));
    }

    [Test]
    public void A_stray_line_outside_the_entries_stops_all_output()
    {
        GeneratorRun run = new("oops\n" + Declarations.Operators, Declarations.Derivatives);
        Assert.That(run.Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "ARY0002" }));
        Assert.That(run.HintNames, Is.Empty);
    }

    [Test]
    public void Two_operators_of_one_name_leave_the_first()
    {
        const string Second = "- func: mix(Tensor self) -> Tensor\n  family: unary\n  composite: self\n";
        GeneratorRun run = new(Declarations.Operators + Second, Declarations.Derivatives);
        Assert.That(run.Diagnostics.Select(d => d.Id), Does.Contain("ARY0501"));
        Assert.That(run.Source("mix-operator.g.cs"), Does.Contain("Mix"));
    }

    [TestCase("grad.Turn(axes)", "grad.Turn(oops)")]
    [TestCase("grad.Turn(axes)", "grad.Turn(")]
    [TestCase("- name: turn(Tensor(a) self, int[]? axes=None)", "- name: turn(Tensor(a) self, int[]? axis=None)")]
    public void A_wrong_derivative_keeps_its_operator_out(string good, string bad)
    {
        GeneratorRun run = new(Declarations.Operators, Declarations.Derivatives.Replace(good, bad));
        Assert.That(run.Diagnostics, Is.Not.Empty);
        Assert.That(run.Diagnostics.Select(d => d.Location.GetLineSpan().Path), Is.All.EndsWith("derivatives.yaml"));
        Assert.That(run.HintNames.Where(name => name.StartsWith("turn", StringComparison.Ordinal)), Is.Empty);
        Assert.That(run.HintNames, Does.Contain("swish.g.cs"));
    }

    [Test]
    public void Positions_are_those_of_the_file_whatever_stands_before()
    {
        const string Comment = "# one\n# two\n";
        string derivatives = Declarations.Derivatives.Replace("grad.Turn(axes)", "grad.Turn(oops)");
        foreach (string text in (string[])[derivatives, Comment + derivatives])
        {
            GeneratorRun run = new(Declarations.Operators, text);
            Diagnostic problem = run.Diagnostics.Single();
            FileLinePositionSpan span = problem.Location.GetLineSpan();
            string line = text.Split('\n')[span.StartLinePosition.Line];
            Assert.That(line[span.StartLinePosition.Character..span.EndLinePosition.Character], Is.EqualTo("oops"));
        }
    }

    [Test]
    public void Empty_and_missing_files_give_nothing()
    {
        GeneratorRun run = new("", "");
        Assert.That(run.HintNames, Is.Empty);
        Assert.That(run.Diagnostics, Is.Empty);
    }

    private static string Mutate(string text, Random random)
    {
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(text.Length), length = Math.Min(random.Next(1, 30), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Alphabet[random.Next(Alphabet.Length)].ToString()),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text[..at] + Alphabet[random.Next(Alphabet.Length)] + text[(at + 1)..],
                _ => random.Next(10) == 0 ? text[..at] : text.Insert(at, "\n"),
            };
        }

        return text;
    }
}
