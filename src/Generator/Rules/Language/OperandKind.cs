namespace Arity.Generator.Rules;

/// <summary>What may stand as the operand of a rule; <see cref="OperandKinds"/> says which arguments fit.</summary>
public enum OperandKind
{
    /// <summary>A tensor, a list of tensors, a scalar, or a nested rule: something with a dtype.</summary>
    Typed,

    /// <summary>A tensor, or a nested rule: something with a shape.</summary>
    Shaped,

    /// <summary>A tensor or a list of tensors, or a nested rule.</summary>
    ShapedMany,

    /// <summary>A list of tensors.</summary>
    Tensors,

    /// <summary>A dtype argument.</summary>
    DType,

    /// <summary>A nested rule only.</summary>
    Rule,

    /// <summary>An axis or several.</summary>
    Axes,

    /// <summary>A truth value.</summary>
    Flag,

    /// <summary>A list of lengths.</summary>
    Lengths,

    /// <summary>The name of a C# method.</summary>
    MethodName,

    /// <summary>Any argument.</summary>
    Argument,

    /// <summary>A number, True, False or None.</summary>
    Literal,
}
