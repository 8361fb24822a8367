using Arity.Generator.Derivatives;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Rules;
using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>An operator as the emitters see it: the declaration with its C# names worked out. Lives only while text is written.</summary>
public sealed class OperatorContext
{
    /// <summary>Prepares an operator.</summary>
    public OperatorContext(
        OperatorDeclaration declaration, DerivativeModel? derivative, GeneratorOptions options, CodeLocations? locations = null)
    {
        Declaration = declaration;
        Derivative = derivative;
        Options = options;
        Locations = locations ?? CodeLocations.None;
        Parameters = [.. declaration.Schema.Arguments.Select(argument => new CSharpParameter(argument))];
        SurfaceParameters = [.. Parameters.Where(p => !p.HasDefault), .. Parameters.Where(p => p.HasDefault)];
        Tensors = [.. Parameters.Where(p => p.IsTensor)];
        string name = BaseNameOf(declaration);
        (ClassName, NodeName, InfoName) = (name + "Operator", name + "Backward", InfoNameOf(declaration));
        Results = new(declaration.Schema);
    }

    /// <summary>The declaration.</summary>
    public OperatorDeclaration Declaration { get; }

    /// <summary>The analysed derivative, or null.</summary>
    public DerivativeModel? Derivative { get; }

    /// <summary>The project's choices.</summary>
    public GeneratorOptions Options { get; }

    /// <summary>Where the fields that hold code stand.</summary>
    public CodeLocations Locations { get; }

    /// <summary>The arguments in the schema's order.</summary>
    public IReadOnlyList<CSharpParameter> Parameters { get; }

    /// <summary>The arguments in the order of the bindings: C# wants required ones first.</summary>
    public IReadOnlyList<CSharpParameter> SurfaceParameters { get; }

    /// <summary>The arguments that are tensors, optional tensors or lists of tensors.</summary>
    public IReadOnlyList<CSharpParameter> Tensors { get; }

    /// <summary>The outputs in C#.</summary>
    public CSharpResults Results { get; }

    /// <summary>The declared name with its overload.</summary>
    public string Name => Declaration.Schema.FullName;

    /// <summary>The declared name as a string literal.</summary>
    public string QuotedName => Identifiers.Quote(Name);

    /// <summary>The class of the implementation.</summary>
    public string ClassName { get; }

    /// <summary>The class of the autograd node.</summary>
    public string NodeName { get; }

    /// <summary>The class of the registry entry.</summary>
    public string InfoName { get; }

    /// <summary>The kernel that C# implements, or null.</summary>
    public BackendKernel? CpuKernel => Declaration.Kernels.FirstOrDefault(kernel => kernel.Backend == "cpu");

    /// <summary>Whether two tensors meet element by element, so that C# numbers may stand for either.</summary>
    public bool TakesWeakScalars => Declaration.Convention == KernelConvention.BinaryOperator && Parameters.Count == 2
        && Parameters.All(p => p.IsPlainTensor);

    /// <summary>Whether the kernel is an operator struct under a driver that casts, broadcasts and handles overlap.</summary>
    public bool IsElementwise => Declaration.Convention
        is KernelConvention.UnaryOperator or KernelConvention.BinaryOperator or KernelConvention.TernaryOperator;

    /// <summary>Whether a form is declared.</summary>
    public bool Has(Variants variant) => (Declaration.Variants & variant) != 0;

    /// <summary>The tensor that method forms are called on, or null.</summary>
    public CSharpParameter? Receiver => Parameters.FirstOrDefault(p => p.IsPlainTensor && p.SchemaName == "self")
        ?? Parameters.FirstOrDefault(p => p.IsPlainTensor);

    /// <summary>
    /// The list that a caller may also write out number by number, <c>x.Reshape(2, 3)</c>, or null: extents or axes that nothing but
    /// keywords follows, of an operator that makes or rearranges tensors.
    /// </summary>
    public CSharpParameter? Variadic
        => Declaration.Family is OperatorFamily.Creation or OperatorFamily.Random or OperatorFamily.View
            && Parameters.Where((p, i) => p != Receiver && !Declaration.Schema.Arguments[i].KeywordOnly).ToArray()
                is [{ Kind: ArgumentKind.Shape or ArgumentKind.IntList } only] ? only : null;

    /// <summary>Whether no result can carry a gradient, whatever the inputs: all are integers or truth values by rule.</summary>
    public bool IsNeverDifferentiable => Tensors.Count == 0 || (Derivative is null && GivesNoInexact()) || (Derivative is { } derivative
        && (derivative.Gradients.All(g => g.Kind == FormulaKind.NonDifferentiable) || !derivative.OutputDifferentiability.Any(d => d)));

    /// <summary>The names of all arguments, as the implementation's methods take and pass them.</summary>
    public string ArgumentList => string.Join(", ", Parameters.Select(p => p.Name));

    /// <summary>The declarations of all arguments, as the implementation's methods take them.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(p => $"{p.Type()} {p.Name}"));

    /// <summary>All tensor arguments, for a call that takes any number of them; a list is spread.</summary>
    public string TensorList => Tensors.Any(t => t.IsTensorList) ? List(Tensors) : string.Join(", ", Tensors.Select(t => t.Name));

    /// <summary>Tensors as one list; a list among them is spread.</summary>
    public static string List(IReadOnlyList<CSharpParameter> tensors) => tensors is [{ IsTensorList: true } alone]
        ? alone.Name
        : $"[{string.Join(", ", tensors.Select(tensor => (tensor.IsTensorList ? ".. " : "") + tensor.Name))}]";

    /// <summary>The class of an operator's registry entry.</summary>
    public static string InfoNameOf(OperatorDeclaration declaration) => BaseNameOf(declaration) + "OperatorInfo";

    /// <summary>What the names of an operator's classes begin with.</summary>
    public static string BaseNameOf(OperatorDeclaration declaration) => Names.ToPascalCase(declaration.Schema.FullName.Replace('.', '_'));

    private bool GivesNoInexact() => Declaration.Result.Count > 0 && Declaration.Result.All(rule => Declaration.DTypes
        .SelectMany(row => (IEnumerable<DTypeId>)row.DTypes)
        .All(dtype => DTypes.Info(KernelDTypes.Evaluate(this, rule, dtype)).Kind < DTypeKindId.Float));
}
