namespace Arity.Kernels.Cuda.Composition;

/// <summary>
/// How a dtype lies in memory and in registers. Operators' bodies see registers only. A complex value has two parts, each in a register of
/// its own.
/// </summary>
/// <param name="Name">The suffix of functions: <c>add_s32</c>.</param>
/// <param name="Register">The type of a register that holds a value, or a part of one.</param>
/// <param name="Memory">The type with which memory, or a part of a value there, is read and written.</param>
/// <param name="Size">Bytes in memory.</param>
internal sealed record PtxValueType(string Name, string Register, string Memory, int Size)
{
    private static readonly Dictionary<DType, PtxValueType> Rows = new()
    {
        [DType.Bool] = new("bool", "u32", "u8", 1),
        [DType.UInt8] = new("u32", "u32", "u8", 1),
        [DType.UInt16] = new("u32", "u32", "u16", 2),
        [DType.UInt32] = new("u32", "u32", "u32", 4),
        [DType.UInt64] = new("u64", "u64", "u64", 8),
        [DType.Int8] = new("s32", "s32", "s8", 1),
        [DType.Int16] = new("s32", "s32", "s16", 2),
        [DType.Int32] = new("s32", "s32", "s32", 4),
        [DType.Int64] = new("s64", "s64", "s64", 8),
        [DType.Float16] = new("f16", "f32", "b16", 2),
        [DType.BFloat16] = new("bf16", "f32", "b16", 2),
        [DType.Float32] = new("f32", "f32", "f32", 4),
        [DType.Float64] = new("f64", "f64", "f64", 8),
        [DType.Complex64] = new("c64", "f32", "f32", 8),
        [DType.Complex128] = new("c128", "f64", "f64", 16),
    };

    /// <summary>The row of a function's suffix; several short dtypes share one, of which any is given.</summary>
    public static PtxValueType Named(string name) => Rows.Values.First(row => row.Name == name);

    /// <summary>Whether a dtype has a row.</summary>
    public static bool IsSupported(DType dtype) => Rows.ContainsKey(dtype);

    /// <summary>The row of a dtype.</summary>
    public static PtxValueType Of(DType dtype) => Rows[dtype];

    /// <summary>The type whose memory is as wide as the register.</summary>
    public PtxValueType Widened => this with { Memory = Register, Size = 4 };

    /// <summary>Whether it is an integer of fewer bits than its register.</summary>
    public bool IsShort => IsInteger && Name != "bool" && Memory[1..] != Register[1..];

    /// <summary>Bytes of a register.</summary>
    private int PartSize => Register.EndsWith("64", StringComparison.Ordinal) ? 8 : 4;

    /// <summary>Bytes of all registers of a value, and of shared memory that holds one.</summary>
    public int RegisterSize => PartSize * Parts.Count;

    /// <summary>The constant zero, as an operand of an instruction on the register.</summary>
    public string Zero => Register switch { "f32" => "0f00000000", "f64" => "0d0000000000000000", _ => "0" };

    /// <summary>Whether the register holds a whole number or truth value.</summary>
    public bool IsInteger => Register[0] is 's' or 'u';

    /// <summary>Whether a value has two parts, real and imaginary.</summary>
    public bool IsComplex => Name[0] == 'c';

    /// <summary>The type of a part; a real type itself.</summary>
    public PtxValueType Part => IsComplex ? this with { Name = Register, Size = Size / 2 } : this;

    /// <summary>The parts of a value.</summary>
    public IReadOnlyList<PtxPart> Parts => IsComplex ? [new("_re", 0), new("_im", PartSize)] : [new("", 0)];

    /// <summary>The parameter of a function: complex values are passed as nvcc passes structures, since there is one result.</summary>
    /// <param name="name">The parameter.</param>
    public string Parameter(string name) => IsComplex ? $".param .align {Size} .b8 {name}[{Size}]" : $".param .{Register} {name}";

    /// <summary>The rows of a skeleton's list of parts: <c>$part</c> ends a register's name, <c>$at</c> is added to an address.</summary>
    public IReadOnlyList<PtxValues> PartRows =>
        [.. Parts.Select(part => new PtxValues(("part", part.Suffix), ("at", part.At), ("register", Register)))];
}
