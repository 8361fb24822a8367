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
    private readonly string _suffix;

    private SavedVariable(string name, CSharpParameter? parameter, int output, bool isList, bool metadataOnly, bool isSecond)
    {
        (Name, _parameter, _output, IsList, _metadataOnly) = (name, parameter, output, isList, metadataOnly);
        _suffix = isSecond ? "Metadata" : "";
    }

    /// <summary>The name in formulas.</summary>
    public string Name { get; }

    /// <summary>Whether it is a list of tensors.</summary>
    public bool IsList { get; }

    /// <summary>The field that keeps it.</summary>
    public string Field => "_" + Name.TrimStart('@') + _suffix;

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

    /// <summary>Whether a formula reads it, and as much of it as is kept here.</summary>
    public bool IsReadBy(GradientModel gradient)
        => UseBy(gradient, Name) is { } use && (!IsTensor || use == VariableUse.Metadata == _metadataOnly);

    /// <summary>
    /// What the formulas of an operator need, arguments first. A tensor is kept twice when one formula reads its values and another
    /// its metadata only: the second must not fail when the values were overwritten, nor keep them alive.
    /// </summary>
    public static IReadOnlyList<SavedVariable> Of(OperatorContext context)
    {
        List<SavedVariable> saved = [];
        foreach (CSharpParameter parameter in context.Parameters)
            Add(saved, context, parameter.Name, parameter, -1, parameter.IsTensorList);
        for (int i = 0; i < context.Results.Count; i++)
            Add(saved, context, context.Results.Names[i], null, i, context.Results.IsList);
        return saved;
    }

    private static void Add(
        List<SavedVariable> saved, OperatorContext context, string name, CSharpParameter? parameter, int output, bool isList)
    {
        List<VariableUse> uses = [.. (context.Derivative?.Gradients ?? []).Select(g => UseBy(g, name)).OfType<VariableUse>()];
        bool isTensor = parameter?.IsTensor ?? true;
        bool hasValues = uses.Contains(VariableUse.Values) || (uses.Count > 0 && !isTensor);
        if (hasValues)
            saved.Add(new(name, parameter, output, isList, metadataOnly: false, isSecond: false));
        if (isTensor && uses.Contains(VariableUse.Metadata))
            saved.Add(new(name, parameter, output, isList, metadataOnly: true, isSecond: hasValues));
    }

    private static VariableUse? UseBy(GradientModel gradient, string name)
    {
        if (gradient.Kind != FormulaKind.Expression)
            return null;
        IEnumerable<VariableUse?> uses = gradient.Variables.Where(v => v.Name == name).Select(v => (VariableUse?)v.Use);
        return uses.Max();
    }
}
