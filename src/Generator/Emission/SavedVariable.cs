using Arity.Generator.Derivatives;
using Arity.Generator.Model;
using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>What a node keeps of one argument or output for its formulas.</summary>
public sealed class SavedVariable
{
    private readonly CSharpParameter? _parameter;
    private readonly bool _metadataOnly;
    private readonly int _output;

    private SavedVariable(string name, CSharpParameter? parameter, bool metadataOnly, int output, bool isList)
        => (Name, _parameter, _metadataOnly, _output, IsList) = (name, parameter, metadataOnly, output, isList);

    /// <summary>The name in formulas.</summary>
    public string Name { get; }

    /// <summary>Whether it is a list of tensors.</summary>
    public bool IsList { get; }

    /// <summary>The field that keeps it.</summary>
    public string Field => "_" + Name.TrimStart('@');

    /// <summary>Whether it is an output, which is known only after the kernel ran.</summary>
    public bool IsResult => _parameter is null;

    /// <summary>Whether its memory is kept alive, until the node is freed.</summary>
    public bool IsSavedTensor => !_metadataOnly && (_parameter?.IsTensor ?? true);

    /// <summary>Whether it is set in the constructor only.</summary>
    public bool IsReadOnly => !IsResult && !IsSavedTensor;

    private bool IsTensor => _parameter?.IsTensor ?? true;

    private bool IsOptional => _parameter is { IsTensor: true, IsOptional: true };

    private bool HasGaps => _parameter is { Kind: ArgumentKind.OptionalTensorList };

    /// <summary>The type of the field.</summary>
    public string FieldType => !IsTensor ? _parameter!.Type()
        : _metadataOnly ? MetadataType
        : IsList ? "SavedTensor[]" : "SavedTensor";

    /// <summary>The type of the variable in formulas.</summary>
    public string LocalType => !IsTensor ? _parameter!.Type()
        : _metadataOnly ? MetadataType
        : HasGaps ? "Tensor?[]" : IsList ? "Tensor[]" : IsOptional ? "Tensor?" : "Tensor";

    /// <summary>The expression that keeps it.</summary>
    public string Saving => (IsTensor, _metadataOnly) switch
    {
        (false, _) => Name,
        (_, true) => Metadata(Name),
        _ when IsResult => $"SaveOutput({Name}{(_output > 0 ? $", {_output}" : "")})",
        _ => $"Save({Name})",
    };

    /// <summary>The expression that gives it to a formula of the node.</summary>
    public string Loading => !IsSavedTensor ? Field : IsOptional || HasGaps ? $"UnpackOrNull({Field})" : $"Unpack({Field})";

    private string MetadataType => IsList ? "TensorMetadata[]" : IsOptional ? "TensorMetadata?" : "TensorMetadata";

    /// <summary>The metadata of a variable of this sort.</summary>
    public string Metadata(string variable) => IsList ? $"TensorMetadata.Of({variable})"
        : IsOptional ? $"{variable} is null ? null : (TensorMetadata){variable}"
        : variable;

    /// <summary>Whether formulas read its metadata only.</summary>
    public bool IsMetadata => IsTensor && _metadataOnly;

    /// <summary>Whether a formula reads it.</summary>
    public bool IsReadBy(GradientModel gradient) => gradient.Kind == FormulaKind.Expression && gradient.Variables.Any(v => v.Name == Name);

    /// <summary>What the formulas of an operator need, arguments first; a value read anywhere is kept as a value.</summary>
    public static IReadOnlyList<SavedVariable> Of(OperatorContext context)
    {
        var used = (context.Derivative?.Gradients ?? []).Where(g => g.Kind == FormulaKind.Expression)
            .SelectMany(g => (IEnumerable<FormulaVariable>)g.Variables)
            .GroupBy(v => v.Name)
            .ToDictionary(group => group.Key, group => group.Max(v => v.Use) == VariableUse.Metadata);
        List<SavedVariable> saved = [];
        foreach (CSharpParameter parameter in context.Parameters)
            if (used.TryGetValue(parameter.Name, out bool metadataOnly))
                saved.Add(new(parameter.Name, parameter, metadataOnly && parameter.IsTensor, -1, parameter.IsTensorList));
        for (int i = 0; i < context.Results.Count; i++)
            if (used.TryGetValue(context.Results.Names[i], out bool metadataOnly))
                saved.Add(new(context.Results.Names[i], null, metadataOnly, i, context.Results.IsList));
        return saved;
    }
}
