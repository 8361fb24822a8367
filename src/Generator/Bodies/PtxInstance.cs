namespace Arity.Generator.Bodies;

/// <summary>A body for one type, as far as declarations care.</summary>
/// <param name="Type">The type's suffix.</param>
/// <param name="Header">What the section's header says behind the types; empty of whole functions.</param>
/// <param name="Signature">The types of arguments and result: by name, or by register of whole functions; null where there is none.</param>
/// <param name="ComputedIn">The type in which it is computed, or null.</param>
/// <param name="HasIdentity">Whether it says where a fold starts.</param>
public sealed record PtxInstance(string Type, string Header, string? Signature, string? ComputedIn, bool HasIdentity);
