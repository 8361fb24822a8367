namespace Arity.Generator.Tests.Helpers;

/// <summary>Says that a test provokes a diagnostic which the table of cases cannot, because it takes C#.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
