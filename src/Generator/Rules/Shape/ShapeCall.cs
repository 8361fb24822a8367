using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>One use of a shape rule with the arguments that it is evaluated with.</summary>
public sealed class ShapeCall(EquatableArray<RuleExpression> operands, IReadOnlyDictionary<string, ShapeArgument> arguments)
{
    private readonly List<ShapeValue>?[] _shapes = new List<ShapeValue>?[operands.Count];

    /// <summary>The number of operands.</summary>
    public int Count => operands.Count;

    /// <summary>Evaluates the operands; the first mismatch among them, or null.</summary>
    public ShapeOutcome? Prepare()
    {
        for (int i = 0; i < operands.Count; i++)
        {
            if (operands[i].Operands.IsEmpty && arguments.TryGetValue(operands[i].Name, out ShapeArgument? argument))
            {
                _shapes[i] = argument.IsNone ? [] : argument.Shapes?.ToList();
                continue;
            }

            ShapeOutcome nested = ShapeRules.Evaluate(operands[i], arguments);
            if (nested.Error is not null)
                return nested;
            _shapes[i] = [nested.Shape];
        }

        return null;
    }

    /// <summary>The shapes of a tensor list, or null when their number is unknown.</summary>
    public IReadOnlyList<ShapeValue>? Shapes(int index) => _shapes[index];

    /// <summary>The shape of a tensor.</summary>
    public ShapeValue Shape(int index) => _shapes[index] is [ShapeValue shape] ? shape : ShapeValue.Unknown;

    /// <summary>The shapes of all operands in order, or null when their number is unknown.</summary>
    public IReadOnlyList<ShapeValue>? AllShapes() => _shapes.Contains(null) ? null : _shapes.SelectMany(list => list!).ToList();

    /// <summary>The argument at <paramref name="index"/>; unknown when the rule leaves it out.</summary>
    public ShapeArgument Argument(int index) =>
        index < operands.Count && arguments.TryGetValue(operands[index].Name, out ShapeArgument? found) ? found : ShapeArgument.Unknown;
}
