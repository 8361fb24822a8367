namespace Arity;

/// <summary>Marks a generated member as a form of a declared operator; analyzers and tools read it from any assembly.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class OperatorAttribute : Attribute
{
    /// <summary>Marks a member.</summary>
    /// <param name="schema">The schema on the static form, which carries all that is declared; just the operator's name on every other
    /// form.</param>
    public OperatorAttribute(string schema) => Schema = schema;

    /// <summary>The schema, or the operator's name with its overload.</summary>
    public string Schema { get; }

    /// <summary>The dtype rule of each output, separated by commas.</summary>
    public string DTypeRule { get; init; } = "";

    /// <summary>The shape rule of each output, separated by commas; empty when running the operator is the only way to know.</summary>
    public string ShapeRule { get; init; } = "";
}
