namespace Arity.Generator.Rules;

/// <summary>One row of <see cref="DTypes"/>.</summary>
/// <param name="Id">The element type.</param>
/// <param name="Name">The name in declarations, NumPy's.</param>
/// <param name="Kind">Its promotion kind.</param>
/// <param name="Bits">Bits of one element.</param>
/// <param name="CSharpName">The C# type that kernels are instantiated for.</param>
public sealed record DTypeInfo(DTypeId Id, string Name, DTypeKindId Kind, int Bits, string CSharpName);
