namespace Arity.Generator.Schema;

/// <summary>What distinguishes two C# overloads: parameters' types without what C# does not see.</summary>
public static class ParameterTypes
{
    /// <summary>A key that two arguments share exactly if their C# types cannot tell overloads apart.</summary>
    public static string Of(SchemaArgument argument)
    {
        if (SupportedTypes.Find(argument.Type) is not SupportedType type)
            return argument.Type.Plain;
        ArgumentKind kind = type.Kind == ArgumentKind.Shape ? ArgumentKind.IntList : type.Kind;
        bool isReference = kind is ArgumentKind.Tensor or ArgumentKind.TensorList or ArgumentKind.OptionalTensorList or ArgumentKind.IntList
            or ArgumentKind.String or ArgumentKind.Generator;
        return type.IsOptional && !isReference ? $"{kind}?" : kind.ToString();
    }
}
