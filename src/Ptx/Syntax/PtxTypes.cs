namespace Arity.Ptx.Syntax;

/// <summary>Names and sizes of types and state spaces.</summary>
public static class PtxTypes
{
    private static readonly Dictionary<string, PtxType> Types = Enum.GetValues<PtxType>().ToDictionary(Name);

    private static readonly Dictionary<string, PtxSpace> Spaces = new()
    {
        [".reg"] = PtxSpace.Register,
        [".param"] = PtxSpace.Parameter,
        [".const"] = PtxSpace.Constant,
        [".global"] = PtxSpace.Global,
        [".shared"] = PtxSpace.Shared,
        [".local"] = PtxSpace.Local,
    };

    /// <summary>Reads a modifier such as <c>.f32</c>.</summary>
    /// <param name="modifier">The modifier with its dot.</param>
    /// <param name="type">The type.</param>
    /// <returns>Whether it is a type.</returns>
    public static bool TryParse(string modifier, out PtxType type) => Types.TryGetValue(modifier, out type);

    /// <summary>Reads a modifier such as <c>.global</c>.</summary>
    /// <param name="modifier">The modifier with its dot.</param>
    /// <param name="space">The space.</param>
    /// <returns>Whether it is a state space.</returns>
    public static bool TryParse(string modifier, out PtxSpace space) => Spaces.TryGetValue(modifier, out space);

    extension(PtxType type)
    {
        /// <summary>The modifier with its dot, for example <c>.bf16x2</c>.</summary>
        public string Text => Name(type);

        /// <summary>The bytes of a value; 1 of a predicate, which no memory holds.</summary>
        public int Size => type switch
        {
            PtxType.Pred or PtxType.B8 or PtxType.U8 or PtxType.S8 => 1,
            PtxType.B16 or PtxType.U16 or PtxType.S16 or PtxType.F16 or PtxType.BF16 => 2,
            PtxType.B64 or PtxType.U64 or PtxType.S64 or PtxType.F64 => 8,
            PtxType.B128 => 16,
            _ => 4,
        };

        /// <summary>Whether it is a floating-point type, packed ones included.</summary>
        public bool IsFloat => type >= PtxType.F16;

        /// <summary>Whether it is an integer type with a sign convention.</summary>
        public bool IsInteger => type is >= PtxType.U8 and <= PtxType.S64;

        /// <summary>Whether it is a signed integer type.</summary>
        public bool IsSigned => type is >= PtxType.S8 and <= PtxType.S64;

        /// <summary>Whether it is bits without a meaning.</summary>
        public bool IsBits => type is >= PtxType.B8 and <= PtxType.B128;
    }

    private static string Name(PtxType type) => $".{type.ToString().ToLowerInvariant()}";
}
