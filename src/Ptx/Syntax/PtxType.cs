namespace Arity.Ptx.Syntax;

/// <summary>A fundamental type.</summary>
public enum PtxType
{
    /// <summary>A truth value.</summary>
    Pred,

    /// <summary>8 bits.</summary>
    B8,

    /// <summary>16 bits.</summary>
    B16,

    /// <summary>32 bits.</summary>
    B32,

    /// <summary>64 bits.</summary>
    B64,

    /// <summary>128 bits.</summary>
    B128,

    /// <summary>Unsigned, 8 bits.</summary>
    U8,

    /// <summary>Unsigned, 16 bits.</summary>
    U16,

    /// <summary>Unsigned, 32 bits.</summary>
    U32,

    /// <summary>Unsigned, 64 bits.</summary>
    U64,

    /// <summary>Signed, 8 bits.</summary>
    S8,

    /// <summary>Signed, 16 bits.</summary>
    S16,

    /// <summary>Signed, 32 bits.</summary>
    S32,

    /// <summary>Signed, 64 bits.</summary>
    S64,

    /// <summary>IEEE half.</summary>
    F16,

    /// <summary>Two halves.</summary>
    F16x2,

    /// <summary>bfloat16.</summary>
    BF16,

    /// <summary>Two bfloat16.</summary>
    BF16x2,

    /// <summary>The upper 19 bits of a float.</summary>
    TF32,

    /// <summary>IEEE float.</summary>
    F32,

    /// <summary>IEEE double.</summary>
    F64,
}
