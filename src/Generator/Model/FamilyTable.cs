using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>What each family supplies: adding a family is adding a row (and its name to <see cref="OperatorFamily"/>).</summary>
public static class FamilyTable
{
    private const Variants Plain = Variants.Function | Variants.Method | Variants.Out;
    private const Variants Pointwise = Plain | Variants.InPlace;

    /// <summary>All rows.</summary>
    public static EquatableArray<FamilyInfo> All { get; } =
    [
        new(OperatorFamily.Unary, "unary", 1, ["same($0)"], ["same($0)"], ["same($0)"], ["float", "complex"],
            Pointwise, ["pointwise"], OpInfoClass.UnaryUfuncInfo, KernelConvention.UnaryOperator),
        new(OperatorFamily.Binary, "binary", 2, ["broadcast($t)"], ["promote($*)"], ["promote($*)"], ["float", "complex"],
            Pointwise, ["pointwise"], OpInfoClass.BinaryUfuncInfo, KernelConvention.BinaryOperator),
        new(OperatorFamily.Ternary, "ternary", 3, ["broadcast($t)"], ["promote($*)"], ["promote($*)"], ["float", "complex", "promote"],
            Pointwise, ["pointwise"], OpInfoClass.OpInfo, KernelConvention.TernaryOperator),
        new(OperatorFamily.Comparison, "comparison", 2, ["broadcast($t)"], ["bool"], ["promote($*)"], [],
            Plain, ["pointwise"], OpInfoClass.BinaryUfuncInfo, KernelConvention.BinaryOperator),
        new(OperatorFamily.Logical, "logical", null, ["broadcast($t)"], ["bool"], ["promote($*)"], [],
            Plain, ["pointwise"], OpInfoClass.BinaryUfuncInfo, KernelConvention.BinaryOperator),
        new(OperatorFamily.Reduction, "reduction", 1, ["reduce($0, axis, keepdims)", "reduce($0, axis)"], [], ["same($0)"],
            ["accumulate", "mean", "float", "complex"],
            Plain, ["reduction"], OpInfoClass.ReductionOpInfo, KernelConvention.ReductionOperator),
        new(OperatorFamily.ArgReduction, "argreduction", 1, ["reduce($0, axis, keepdims)", "reduce($0, axis)"], ["int64"], ["same($0)"], [],
            Plain, ["reduction"], OpInfoClass.ReductionOpInfo, KernelConvention.Method),
        new(OperatorFamily.Scan, "scan", 1, ["scan($0, axis)"], [], ["same($0)"], ["accumulate", "mean", "float", "complex"],
            Plain, [], OpInfoClass.OpInfo, KernelConvention.Method),
        new(OperatorFamily.Creation, "creation", null, ["arg(shape)"], ["arg(dtype, default_float)", "arg(dtype)"],
            ["arg(dtype, default_float)", "arg(dtype)"], ["*"],
            Variants.Function, [], OpInfoClass.OpInfo, KernelConvention.Method),
        new(OperatorFamily.Random, "random", null, ["arg(shape)", "same($0)"], ["arg(dtype, default_float)", "same($0)"],
            ["arg(dtype, default_float)", "same($0)"], ["*"],
            Variants.Function, ["nondeterministic"], OpInfoClass.OpInfo, KernelConvention.Method),
        new(OperatorFamily.View, "view", null, [], ["same($0)"], ["same($0)"], [],
            Variants.Function | Variants.Method, ["view"], OpInfoClass.OpInfo, KernelConvention.Method),
        new(OperatorFamily.Shape, "shape", null, [], ["promote($*)"], ["promote($*)"], ["*"],
            Plain, [], OpInfoClass.OpInfo, KernelConvention.Method),
        new(OperatorFamily.Linalg, "linalg", null, [], ["promote($*)"], ["promote($*)"], ["float", "complex"],
            Plain, [], OpInfoClass.OpInfo, KernelConvention.Method),
        new(OperatorFamily.Indexing, "indexing", null, [], ["same($0)"], ["same($0)"], [],
            Plain, [], OpInfoClass.OpInfo, KernelConvention.Method),
        new(OperatorFamily.NN, "nn", null, [], ["same($0)"], ["same($0)"], ["float", "complex"],
            Plain, [], OpInfoClass.OpInfo, KernelConvention.Method),
        new(OperatorFamily.Custom, "custom", null, [], [], [], ["*"],
            Plain, [], OpInfoClass.OpInfo, KernelConvention.Method),
    ];

    /// <summary>The row of a family.</summary>
    public static FamilyInfo Info(OperatorFamily family) => All.First(row => row.Family == family);

    /// <summary>The family of that name, or null.</summary>
    public static FamilyInfo? Find(string name) => All.FirstOrDefault(row => row.Name == name);

    /// <summary>A remedy for an unknown name.</summary>
    public static string Hint(string name) => DidYouMean.Hint(name, All.Select(row => row.Name));

    /// <summary>The kernel convention of an operator: the family's, where a logical operator of one tensor counts as unary.</summary>
    public static KernelConvention ConventionOf(FamilyInfo family, int tensors) =>
        family.Family == OperatorFamily.Logical && tensors == 1 ? KernelConvention.UnaryOperator : family.Convention;

    /// <summary>The test row's class, where a logical operator of one tensor counts as unary.</summary>
    public static OpInfoClass OpInfoOf(FamilyInfo family, int tensors) =>
        family.Family == OperatorFamily.Logical && tensors == 1 ? OpInfoClass.UnaryUfuncInfo : family.OpInfo;
}
