using Arity.Generator.Model;

namespace Arity.Generator.Diagnostics;

/// <summary>Notes a problem; the operator's name, which fills hole 0 of every message, is added by the receiver.</summary>
/// <param name="id">The rule's id.</param>
/// <param name="span">The place.</param>
/// <param name="arguments">What fills holes 1 and up.</param>
public delegate void Report(string id, RelativeSpan span, params string[] arguments);
