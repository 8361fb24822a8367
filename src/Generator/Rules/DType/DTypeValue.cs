namespace Arity.Generator.Rules;

/// <summary>A dtype on its way through a rule.</summary>
/// <param name="Id">The dtype; for a C# number, the one that it would have alone with float64 as default.</param>
/// <param name="IsWeak">Whether it comes from a C# number, which yields to a tensor's dtype of the same or a higher kind.</param>
public readonly record struct DTypeValue(DTypeId Id, bool IsWeak = false)
{
    /// <summary>The promotion kind.</summary>
    public DTypeKindId Kind => DTypes.Info(Id).Kind;
}
