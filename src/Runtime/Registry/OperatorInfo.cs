namespace Arity;

/// <summary>What is declared about one operator, at run time; generated from Operators.yaml and derivatives.yaml.</summary>
public sealed class OperatorInfo
{
    private readonly OperatorInvoker _invoker;

    /// <summary>Describes an operator; called by generated code.</summary>
    /// <param name="invoker">Calls the function form with boxed arguments.</param>
    public OperatorInfo(OperatorInvoker invoker) => _invoker = invoker;

    /// <summary>The declared name with its overload, for example <c>add</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The schema string, as written in Operators.yaml.</summary>
    public required string Schema { get; init; }

    /// <summary>The C# name of the methods, for example <c>LogSoftmax</c>.</summary>
    public required string CSharpName { get; init; }

    /// <summary>The family, for example <c>unary</c>.</summary>
    public required string Family { get; init; }

    /// <summary>One line about what it computes.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The NumPy function with the same meaning, or empty.</summary>
    public string NumPyName { get; init; } = "";

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The schema's arguments in order.</summary>
    public required IReadOnlyList<OperatorArgument> Arguments { get; init; }

    /// <summary>How many tensors it returns.</summary>
    public int OutputCount { get; init; } = 1;

    /// <summary>The forms that exist.</summary>
    public OperatorVariants Variants { get; init; }

    /// <summary>The C# operator symbol, or empty.</summary>
    public string OperatorSymbol { get; init; } = "";

    /// <summary>The dtype rule of each output, as written.</summary>
    public string ResultRule { get; init; } = "";

    /// <summary>The shape rule of each output, as written.</summary>
    public string ShapeRule { get; init; } = "";

    /// <summary>The declared dtypes of inputs per backend name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DType>> DTypes { get; init; } = new Dictionary<string, IReadOnlyList<DType>>();

    /// <summary>Inputs with a gradient formula.</summary>
    public IReadOnlyList<string> DifferentiableInputs { get; init; } = [];

    /// <summary>Whether gradients pass through it.</summary>
    public bool IsDifferentiable { get; init; }

    /// <summary>Whether it has a forward-mode formula.</summary>
    public bool HasForwardMode { get; init; }

    /// <summary>Whether it is made of other operators, so that it works wherever they do.</summary>
    public bool IsComposite { get; init; }

    /// <summary>Declared tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Declared divergences from NumPy.</summary>
    public IReadOnlyList<Divergence> Divergences { get; init; } = [];

    /// <summary>The class of test row, for example <c>UnaryUfuncInfo</c>.</summary>
    public string OpInfoClass { get; init; } = "OpInfo";

    /// <summary>Hints for sample inputs, as declared under <c>samples:</c> (YAML flow text).</summary>
    public IReadOnlyDictionary<string, string> Samples { get; init; } = new Dictionary<string, string>();

    /// <summary>The kernels; null for a composite or a view.</summary>
    public KernelTable? Kernels { get; init; }

    /// <summary>Calls the form that allocates its results. Missing arguments take their defaults.</summary>
    /// <param name="arguments">The schema's arguments in order, boxed; numbers may be of any type that converts.</param>
    /// <returns>A <see cref="Tensor"/>, an array of tensors when there are several outputs.</returns>
    /// <exception cref="InvalidValueException">Too many arguments, one missing, or one of the wrong type.</exception>
    public object Invoke(params object?[] arguments) => _invoker(this, OperatorVariants.Function, arguments, null);

    /// <summary>Calls another form: with <see cref="OperatorVariants.Out"/>, <paramref name="destinations"/> are written.</summary>
    public object Invoke(OperatorVariants variant, object?[] arguments, Tensor[]? destinations = null)
        => _invoker(this, variant, arguments, destinations);

    /// <inheritdoc/>
    public override string ToString() => Schema;
}
