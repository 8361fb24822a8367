namespace Arity;

/// <summary>Calls one form of an operator with boxed arguments; generated, one per operator.</summary>
public delegate object OperatorInvoker(OperatorInfo info, OperatorVariants variant, object?[] arguments, Tensor[]? destinations);
