using Arity.Generator.Helpers;
using Arity.Generator.Rules;

namespace Arity.Generator.Model;

/// <summary>The dtypes that an operator supports on a backend.</summary>
/// <param name="Backend">The backend's name, or <c>*</c> for every backend.</param>
/// <param name="DTypes">The dtypes in table order, without repetition.</param>
public sealed record BackendDTypes(string Backend, EquatableArray<DTypeId> DTypes)
{
    /// <summary>The backend's name that stands for every backend.</summary>
    public const string Every = "*";
}
