using Arity.Generator.Model;

namespace Arity.Generator.Reading;

/// <summary>Tells C# formulas from the words that stand in their place.</summary>
internal static class FormulaText
{
    private const string NotImplemented = "not_implemented";

    /// <summary>Reads a formula's text; false with an objection when a word is used where it cannot be.</summary>
    public static bool TryRead(string value, bool isForward, out FormulaKind kind, out string text, out string? objection)
    {
        string word = value.Trim();
        (kind, text) = word switch
        {
            "non_differentiable" => (FormulaKind.NonDifferentiable, ""),
            "auto_linear" => (FormulaKind.AutoLinear, ""),
            "auto_element_wise" => (FormulaKind.AutoElementWise, ""),
            _ when IsNotImplemented(word) => (FormulaKind.NotImplemented, ReasonOf(word)),
            _ => (FormulaKind.Expression, value),
        };
        objection = (kind, isForward) switch
        {
            (FormulaKind.NonDifferentiable, true) => "it describes an input; use output_differentiability for an output",
            (FormulaKind.AutoLinear or FormulaKind.AutoElementWise, false) => "it describes an output's tangent; write the gradient out",
            (FormulaKind.NotImplemented, _) when text.Length == 0 => "it needs a reason, as in not_implemented(no closed form)",
            _ => null,
        };
        return objection is null;
    }

    private static bool IsNotImplemented(string word) =>
        word == NotImplemented || (word.StartsWith(NotImplemented + "(", StringComparison.Ordinal) && word[word.Length - 1] == ')');

    private static string ReasonOf(string word) => word.Length <= NotImplemented.Length + 2
        ? ""
        : word.Substring(NotImplemented.Length + 1, word.Length - NotImplemented.Length - 2).Trim().Trim('"');
}
