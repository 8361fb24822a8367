using Arity.Generator.Model;
using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>What the PTX body of an operator computes in and gives.</summary>
/// <param name="Compute">The dtype that operands are cast to as they are read.</param>
/// <param name="Result">The dtype of the body's result.</param>
public sealed record CudaInstance(DTypeId Compute, DTypeId Result)
{
    /// <summary>The instance that serves a declared dtype.</summary>
    public static CudaInstance Of(OperatorContext context, DTypeId dtype)
    {
        OperatorDeclaration declaration = context.Declaration;
        DTypeId compute = KernelDTypes.Operation(KernelDTypes.Evaluate(context, declaration.Compute!, dtype));
        DTypeId result = KernelDTypes.Operation(KernelDTypes.Evaluate(context, declaration.Result[0], dtype));
        if (declaration.Convention != KernelConvention.ReductionOperator)
            return new(compute, result);

        // Truth values are folded as such, whatever the input; anything else as what it is computed in.
        DTypeId folded = result == DTypeId.Bool ? result : compute;
        return new(folded, folded);
    }
}
