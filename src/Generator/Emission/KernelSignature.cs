using Arity.Generator.Model;
using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>How the kernels of an operator are called.</summary>
public sealed class KernelSignature
{
    private readonly OperatorContext _context;

    /// <summary>Works out the signature of an operator's kernels.</summary>
    public KernelSignature(OperatorContext context) => _context = context;

    /// <summary>Whether the shape depends on values: the kernel takes no destination but returns its results.</summary>
    public bool IsDynamic => _context.Declaration.Shape.Any(rule => rule.IsDynamic);

    /// <summary>
    /// Whether the generated code casts the inputs to the compute dtype; drivers of operator structs do it themselves, in blocks.
    /// </summary>
    public bool CastsInputs => _context.Declaration.Convention == KernelConvention.Method;

    /// <summary>The arguments that kernels take: all, except that a fold needs the tensor and the axes only.</summary>
    public IEnumerable<CSharpParameter> Arguments => _context.Declaration.Convention == KernelConvention.ReductionOperator
        ? _context.Parameters.Where(p => p.IsTensor || p.SchemaName == "axis")
        : _context.Parameters;

    /// <summary>Whether an argument is a C# number that a driver of operator structs sees as a tensor of one element.</summary>
    public bool IsWrapped(CSharpParameter parameter) => _context.IsElementwise && parameter.Kind == ArgumentKind.Scalar;

    /// <summary>What a kernel returns.</summary>
    public string ReturnType => IsDynamic ? _context.Results.Type() : "void";

    /// <summary>The type of the function pointers.</summary>
    public string Pointer
    {
        get
        {
            IEnumerable<string> types = Arguments.Select(p => IsWrapped(p) ? "Tensor" : p.Type());
            IEnumerable<string> results = Enumerable.Repeat("Tensor", IsDynamic ? 0 : _context.Results.Count).Append(ReturnType);
            return $"delegate*<{string.Join(", ", types.Concat(results))}>";
        }
    }
}
