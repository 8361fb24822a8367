namespace Arity;

/// <summary>What an operator call must know of a tensor before it takes the plain path; one test of <see cref="Special"/> decides.</summary>
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

    /// <summary>Any of these sends an operator call down the slow path.</summary>
    Special = RequiresGrad | HasTangent | Traced | Disposed,
}
