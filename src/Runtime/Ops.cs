namespace Arity;

/// <summary>All operators as functions; their declarations in Operators.yaml generate the members.</summary>
public static partial class Ops;
