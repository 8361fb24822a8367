using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>The tags that an entry may carry.</summary>
public static class TagTable
{
    /// <summary>All rows.</summary>
    public static EquatableArray<TagInfo> All { get; } =
    [
        new("pointwise", "each output element depends on the input elements at its own position only"),
        new("reduction", "folds dimensions away"),
        new("view", "the result shares memory with an input"),
        new("dynamic_shape", "the result's shape depends on values, not on metadata alone"),
        new("nondeterministic", "two calls with equal inputs may differ"),
        new("data_dependent", "the call reads values on the host and so waits for the device"),
        new("no_complex_gradient", "not differentiable for complex inputs"),
        new("no_identity", "a reduction that cannot fold nothing, so an empty axis is an error"),
        new("core", "belongs to the set that graph passes and new backends must know"),
    ];
}
