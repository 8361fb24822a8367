namespace Arity;

/// <summary>What an operator call must know of a tensor before it takes the plain path; one test of <see cref="Special"/>
/// decides.</summary>
[Flags]
internal enum TensorFlags : byte
{
    None = 0,

    /// <summary>The tensor takes part in a gradient graph, as a leaf or as a result.</summary>
    RequiresGrad = 1,

    /// <summary>The tensor carries a forward-mode tangent.</summary>
    HasTangent = 2,

    /// <summary>Calls on the tensor are being recorded by a tracer.</summary>
    Traced = 4,

    /// <summary>The tensor was disposed; using it throws.</summary>
    Disposed = 8,

    /// <summary>Row-major without gaps.</summary>
    Contiguous = 16,

    /// <summary>A view of another tensor: an in-place write to either may give the other a new history.</summary>
    View = 32,

    /// <summary>A view made while nothing was recorded: a constant as far as gradients go, but a write to it still reaches its
    /// base.</summary>
    Snapshot = 64,

    /// <summary>A view that an in-place call wrote to, after which a tangent that it is given belongs to its base too.</summary>
    Overwritten = 128,

    /// <summary>The tensor may pass gradients or tangents on.</summary>
    Differentiable = RequiresGrad | HasTangent | View,

    /// <summary>Any of these sends an operator call down the slow path.</summary>
    Special = Differentiable | Traced | Disposed,
}
