namespace Arity;

/// <summary>The directional derivative that a tensor carries.</summary>
/// <param name="Value">Of the tensor's shape and dtype.</param>
/// <param name="Level">The computation that it belongs to; with it, the tangent ends.</param>
/// <param name="Version">Grows with every tangent that a base is given; a view's tangent of another version is out of date.</param>
internal sealed record Tangent(Tensor Value, ForwardLevel Level, int Version);
