using Arity.Generator.Helpers;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Derivatives;

/// <summary>Something wrong in a formula.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Span">Where, counted in the formula's text.</param>
/// <param name="Arguments">What fills the message's holes after the operator and the formula's key.</param>
public sealed record FormulaProblem(string Id, TextSpan Span, EquatableArray<string> Arguments);
