namespace Arity.Generator.Model;

/// <summary>What stands in the place of a formula.</summary>
public enum FormulaKind
{
    /// <summary>A C# expression.</summary>
    Expression,

    /// <summary><c>non_differentiable</c>: no gradient ever flows there.</summary>
    NonDifferentiable,

    /// <summary><c>not_implemented(reason)</c>: reaching it throws.</summary>
    NotImplemented,

    /// <summary><c>auto_linear</c>: the operator itself applied to the tangents.</summary>
    AutoLinear,

    /// <summary><c>auto_element_wise</c>: the backward formula with the tangent in the gradient's place.</summary>
    AutoElementWise,
}
