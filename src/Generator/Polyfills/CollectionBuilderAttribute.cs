namespace System.Runtime.CompilerServices;

/// <summary>Names the method that makes a type from a collection expression; netstandard2.0 lacks it.</summary>
/// <param name="builderType">The class of the method.</param>
/// <param name="methodName">The method.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    /// <summary>The class of the method.</summary>
    public Type BuilderType { get; } = builderType;

    /// <summary>The method.</summary>
    public string MethodName { get; } = methodName;
}
