using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>The dtype rules: adding one is adding a row. Every dtype's name is a rule too.</summary>
public static class DTypeRules
{
    /// <summary>The rule that takes the dtype from an argument.</summary>
    public const string Argument = "arg";

    private static readonly OperandKind[] One = [OperandKind.Typed];
    private static readonly OperandKind[] WithDType = [OperandKind.Typed, OperandKind.DType];

    private static readonly EquatableArray<DTypeRule> Rows =
    [
        Row("same", 1, One, "the operand's dtype", call => call.First()),
        Repeating("promote", "the common dtype of the operands", call => call.Common()),
        Row("float", 1, One, "the default float dtype for integers and bool, else the operand's dtype",
            call => call.First() is DTypeId id ? ToFloat(id, call.DefaultFloat) : null),
        Row("real", 1, One, "the dtype of a complex number's parts, else the operand's dtype",
            call => call.First() is DTypeId id ? ToReal(id) : null),
        Row("complex", 1, One, "the complex dtype that holds the operand, whose integers turn into the default float dtype",
            call => call.First() is DTypeId id ? Promotion.ToComplex(ToFloat(id, call.DefaultFloat)) : null),
        Row("accumulate", 1, WithDType,
            "the dtype argument if given; else int64 for bool and signed, uint64 for unsigned, else the operand's dtype",
            call => call.Explicit(1) ?? (call.First() is DTypeId id ? Accumulator(id) : null)),
        Row("mean", 1, WithDType, "the dtype argument if given; else as float",
            call => call.Explicit(1) ?? (call.First() is DTypeId id ? ToFloat(id, call.DefaultFloat) : null)),
        Row(Argument, 1, [OperandKind.DType, OperandKind.Rule], "the dtype argument if given, else the fallback rule",
            call => call.Explicit(0) is DTypeId id ? new DTypeValue(id) : call.Rule(1)),
        Row("default_float", 0, [], "the default float dtype", call => call.DefaultFloat),
        Row(RuleExpression.Dynamic, 0, [], "known only after the operator has run", _ => (DTypeValue?)null),
    ];

    /// <summary>The language's table.</summary>
    public static RuleLanguage Language { get; } = new(
        "dtype",
        Rows.Select(row => row.Definition).ToEquatableArray(),
        DTypes.All.Select(row => row.Name).ToEquatableArray());

    /// <summary>The dtype that a checked rule gives, or null when it is dynamic or every tensor it reads is absent.</summary>
    public static DTypeId? Evaluate(RuleExpression rule, DTypeEnvironment environment) =>
        EvaluateNode(rule, environment) is DTypeValue value ? Promotion.Settle(value, environment.DefaultFloat) : null;

    internal static DTypeValue? EvaluateNode(RuleExpression rule, DTypeEnvironment environment) =>
        Rows.FirstOrDefault(row => row.Definition.Name == rule.Name) is DTypeRule found
            ? found.Evaluate(new(rule.Operands, environment))
            : DTypes.Find(rule.Name) is DTypeInfo constant ? new DTypeValue(constant.Id) : null;

    private static DTypeRule Row(string name, int minimum, OperandKind[] kinds, string meaning, Func<DTypeCall, DTypeId?> evaluate) =>
        Row(name, minimum, kinds, meaning, call => evaluate(call) is DTypeId id ? new DTypeValue(id) : (DTypeValue?)null);

    private static DTypeRule Row(string name, int minimum, OperandKind[] kinds, string meaning, Func<DTypeCall, DTypeValue?> evaluate) =>
        new(new(name, minimum, [.. kinds], false, meaning), evaluate);

    private static DTypeRule Repeating(string name, string meaning, Func<DTypeCall, DTypeValue?> evaluate) =>
        new(new(name, 1, [OperandKind.Typed], true, meaning), evaluate);

    private static DTypeId ToFloat(DTypeId id, DTypeId defaultFloat) =>
        DTypes.Info(id).Kind < DTypeKindId.Float ? defaultFloat : id;

    private static DTypeId ToReal(DTypeId id) => id switch
    {
        DTypeId.Complex64 => DTypeId.Float32,
        DTypeId.Complex128 => DTypeId.Float64,
        _ => id,
    };

    private static DTypeId Accumulator(DTypeId id) => DTypes.Info(id).Kind switch
    {
        DTypeKindId.Bool or DTypeKindId.Signed => DTypeId.Int64,
        DTypeKindId.Unsigned => DTypeId.UInt64,
        _ => id,
    };
}
