namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks a constructor that sets all required members, as the copy constructors of records do; netstandard2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
