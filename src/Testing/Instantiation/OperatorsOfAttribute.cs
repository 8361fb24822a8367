namespace Arity.Testing;

/// <summary>Says, on a fixture or a test assembly, whose operators the templates are instantiated for.</summary>
/// <param name="assembly">The simple name of the assembly that declares the operators.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class OperatorsOfAttribute(string assembly) : Attribute
{
    /// <summary>The simple name of the assembly that declares the operators.</summary>
    public string Assembly { get; } = assembly;
}
