using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Schema;

namespace Arity.Generator.Derivatives;

/// <summary>The names that the formulas of one operator may read.</summary>
public sealed class FormulaScope
{
    private readonly List<string> _tensors = [];
    private readonly List<string> _values = [];
    private readonly List<string> _outputs = [];

    /// <summary>Collects the names of an operator.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="differentiableOutputs">One truth value per output.</param>
    /// <param name="isForward">Whether the formula is a forward one, which knows primal values and tangents instead of inputs and
    /// gradients.</param>
    /// <param name="inputs">How many gradients the formula gives.</param>
    /// <param name="constants">The schema's names of the tensors that no gradient flows to, which a forward formula reads as they
    /// are.</param>
    public FormulaScope(
        FunctionSchema schema,
        IReadOnlyList<bool> differentiableOutputs,
        bool isForward,
        int inputs = 1,
        IReadOnlyCollection<string>? constants = null)
    {
        IsForward = isForward;
        DifferentiableOutputs = differentiableOutputs;
        foreach (SchemaArgument argument in schema.Arguments)
        {
            bool isConstant = isForward && constants?.Contains(argument.Name) == true;
            (argument.Type.IsTensor && !isConstant ? _tensors : _values).Add(Identifiers.Escape(Names.ToCamelCase(argument.Name)));
        }

        HasList = schema.Returns.Count == 1 && schema.Returns[0].Type.IsList;
        for (int i = 0; i < schema.Returns.Count; i++)
            _outputs.Add(Identifiers.Escape(Names.ToCamelCase(schema.OutputName(i))));
        IsJoint = inputs > 1;
    }

    /// <summary>Whether primal values and tangents are in scope instead of inputs and gradients.</summary>
    public bool IsForward { get; }

    /// <summary>Whether the formula gives several gradients.</summary>
    public bool IsJoint { get; }

    /// <summary>Whether the output is a list of tensors, of which nobody knows the length.</summary>
    public bool HasList { get; }

    /// <summary>One truth value per output.</summary>
    public IReadOnlyList<bool> DifferentiableOutputs { get; }

    /// <summary>The outputs' names.</summary>
    public IReadOnlyList<string> Outputs => _outputs;

    /// <summary>The tensor arguments' names.</summary>
    public IReadOnlyList<string> Tensors => _tensors;

    /// <summary>All names in scope, arguments first.</summary>
    public IEnumerable<string> All => IsForward
        ? [.. _tensors.SelectMany(name => (string[])[name.TrimStart('@') + "_p", name.TrimStart('@') + "_t"]), .. _values, .. _outputs]
        : [.. _tensors, .. _values, .. _outputs, "grad", "grads", .. IsJoint ? (string[])["inputMask"] : []];

    /// <summary>Whether a name is a tensor that the formula can read.</summary>
    public bool IsTensor(string name) => _outputs.Contains(name) || name == "grad" || (IsForward
        ? name.Length > 2 && name[name.Length - 2] == '_' && _tensors.Any(t => t.TrimStart('@') == name.Substring(0, name.Length - 2))
        : _tensors.Contains(name));
}
