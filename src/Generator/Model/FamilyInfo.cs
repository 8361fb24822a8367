using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>One row of <see cref="FamilyTable"/>: what a family asks for and what it supplies.</summary>
/// <remarks>
/// A default rule is a list of templates, of which the first whose names all exist is taken: <c>$0</c> is the first tensor operand,
/// <c>$t</c> all tensor operands, <c>$*</c> all operands with the scalars. When none fits, the entry must state the rule.
/// </remarks>
/// <param name="Family">The family.</param>
/// <param name="Name">Its name in declarations.</param>
/// <param name="Tensors">How many operands (leading tensors and scalars) it takes, or null for any number of tensors.</param>
/// <param name="Shape">Templates of the shape rule.</param>
/// <param name="Result">Templates of the dtype rule.</param>
/// <param name="Compute">Templates of the rule for the dtype that kernels are instantiated for.</param>
/// <param name="ComputeFollows">Result rules that the compute rule repeats instead; <c>*</c> is any.</param>
/// <param name="Variants">The forms of a primitive.</param>
/// <param name="Tags">The tags that every operator of the family has.</param>
/// <param name="OpInfo">The class of its test row.</param>
/// <param name="Convention">How its kernels are called.</param>
public sealed record FamilyInfo(
    OperatorFamily Family,
    string Name,
    int? Tensors,
    EquatableArray<string> Shape,
    EquatableArray<string> Result,
    EquatableArray<string> Compute,
    EquatableArray<string> ComputeFollows,
    Variants Variants,
    EquatableArray<string> Tags,
    OpInfoClass OpInfo,
    KernelConvention Convention);
