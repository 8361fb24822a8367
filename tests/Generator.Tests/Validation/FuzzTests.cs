using Arity.Generator.Reading;
using Arity.Generator.Tests.Helpers;
using Arity.Generator.Validation;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Tests.Validation;

public sealed class FuzzTests
{
    private const int Step = 7;

    private static readonly string[] Scraps =
    [
        "\t", " ", "\n", "\r", "-", "- ", ":", ": ", "{", "}", "[", "]", "(", ")", "'", "\"", "|", ">", "&", "*", "!", "#", "%", "@", "`", ",",
        "\0", "\u0085", "\u2028", "\uFEFF", "\uD83D", "π", "---\n", "...\n", "<<: ", "? ", "func: ", "Tensor", "->", "\\", "|9", ">-", "!!str ",
    ];

    /// <summary>Edits at random places of our own files and cases: whatever comes, only diagnostics, each inside its file.</summary>
    [Test]
    public void RandomEditsNeverThrow()
    {
        string operators = string.Join("\n", Resources.Read("Operators.yaml").Split('\n').Take(160));
        string derivatives = string.Join("\n", Resources.Read("derivatives.yaml").Split('\n').Take(60));
        var dice = new Random(20240229);
        int wrong = 0;
        for (int round = 0; round < 500; round++)
        {
            var first = SourceText.From(Mutate(operators, dice));
            var second = SourceText.From(Mutate(derivatives, dice));
            foreach (var found in DeclarationChecker.Check(first, second))
            {
                wrong++;
                SourceText file = found.Location.GetLineSpan().Path == OperatorReader.FileName ? first : second;
                Assert.That(found.Location.SourceSpan.End, Is.LessThanOrEqualTo(file.Length), found.ToString());
            }
        }

        Assert.That(wrong, Is.GreaterThan(500), "the edits must break something");
    }

    [Test]
    public void CutOffEntriesAreReadWithoutException()
    {
        int phase = 0;
        foreach (DiagnosticCase wrong in DiagnosticCases.All)
        {
            string text = new Marked(wrong.Operators).Text.ToString();
            for (int length = phase++ % Step; length <= text.Length; length += Step)
                Assert.That(() => Marked.Check(text[..length]), Throws.Nothing);
        }
    }

    private static string Mutate(string text, Random dice)
    {
        for (int edits = dice.Next(1, 4); edits > 0; edits--)
        {
            int at = dice.Next(text.Length);
            int removed = Math.Min(dice.Next(3) == 0 ? dice.Next(12) : 0, text.Length - at);
            text = text.Remove(at, removed).Insert(at, Scraps[dice.Next(Scraps.Length)]);
        }

        return text;
    }
}
