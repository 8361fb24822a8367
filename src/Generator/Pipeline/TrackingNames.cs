namespace Arity.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests look at what was re-run.</summary>
public static class TrackingNames
{
    /// <summary>The project's options.</summary>
    public const string Options = nameof(Options);

    /// <summary>Each Operators.yaml, cut into entries.</summary>
    public const string OperatorFiles = nameof(OperatorFiles);

    /// <summary>Each derivatives.yaml, cut into entries.</summary>
    public const string DerivativeFiles = nameof(DerivativeFiles);

    /// <summary>The texts of the operators' entries.</summary>
    public const string OperatorEntries = nameof(OperatorEntries);

    /// <summary>The texts of the derivatives' entries.</summary>
    public const string DerivativeEntries = nameof(DerivativeEntries);

    /// <summary>The operators as read: the one step that parses their YAML.</summary>
    public const string Operators = nameof(Operators);

    /// <summary>The derivatives as read: the one step that parses their YAML.</summary>
    public const string Derivatives = nameof(Derivatives);

    /// <summary>What is wrong between entries.</summary>
    public const string CrossChecks = nameof(CrossChecks);

    /// <summary>The entries that cross-checks reject.</summary>
    public const string Rejected = nameof(Rejected);

    /// <summary>How operators are called, for the formulas.</summary>
    public const string CallTable = nameof(CallTable);

    /// <summary>Each operator with its derivative.</summary>
    public const string Joined = nameof(Joined);

    /// <summary>Each operator with its formulas analysed: the one step that parses C#.</summary>
    public const string Analyzed = nameof(Analyzed);

    /// <summary>What the bindings are written from.</summary>
    public const string Surface = nameof(Surface);

    /// <summary>What the implementations are written from.</summary>
    public const string Implementation = nameof(Implementation);

    /// <summary>What the assembly's list is written from.</summary>
    public const string Index = nameof(Index);

    /// <summary>What the registrations of CUDA kernels are written from.</summary>
    public const string Cuda = nameof(Cuda);

    /// <summary>Each PTX body file, checked: the one step that parses PTX.</summary>
    public const string BodyFiles = nameof(BodyFiles);

    /// <summary>What declarations may say of the bodies.</summary>
    public const string Bodies = nameof(Bodies);

    /// <summary>What is wrong between an operator and its body.</summary>
    public const string CudaKernels = nameof(CudaKernels);

    /// <summary>What is reported.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
