namespace Arity;

/// <summary>The view operators: tensors over the memory of another, made from offset, shape and strides alone, on any device.</summary>
internal static partial class Views
{
    /// <summary>Copies the geometry of a tensor where it can be edited; entries past its rank are free.</summary>
    private static void CopyGeometry(Tensor self, Span<long> extents, Span<long> strides)
    {
        self.ShapeRef.AsSpan().CopyTo(extents);
        self.StridesRef.AsSpan().CopyTo(strides);
    }
}
