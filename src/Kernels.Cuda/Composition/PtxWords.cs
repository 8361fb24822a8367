namespace Arity.Kernels.Cuda.Composition;

/// <summary>A value among those that one instruction reads or writes: in words of 32 bits, or of 64 where values have 8 bytes.</summary>
/// <param name="Name">What the words' registers are called, without their number.</param>
/// <param name="Index">Which value it is.</param>
internal sealed record PtxWords(string Name, int Index) : PtxPlace
{
    /// <summary>Bits of a word.</summary>
    public static int WordBits(PtxValueType type) => type.Size == 8 ? 64 : 32;

    /// <inheritdoc/>
    public override string Read(PtxValueType type)
    {
        string word = Word(type), bits = $".reg .u32 %bits; bfe.u32 %bits, {word}, {Position(type)}, {8 * type.Size};";
        return type switch
        {
            { Name: "f16" } => $"{bits} .reg .b16 %half; cvt.u16.u32 %half, %bits; cvt.f32.f16 %value, %half;",
            { Name: "bf16" } => $"{bits} shl.b32 %bits, %bits, 16; mov.b32 %value, %bits;",
            { IsComplex: true } => $"mov.b64 {Pair("%value")}, {word};",
            { Size: < 4 } => $"bfe.{type.Register} %value, {word}, {Position(type)}, {8 * type.Size};",
            _ => $"mov.b{WordBits(type)} %value, {word};",
        };
    }

    /// <inheritdoc/>
    public override string Write(PtxValueType type, string register)
    {
        string word = Word(type);
        if (type.IsComplex) return $"mov.b64 {word}, {Pair(register)};";
        if (type.Size >= 4) return $"mov.b{WordBits(type)} {word}, {register};";
        string before = Position(type) == 0 ? "0" : word;
        return type.Name == "f16"
            ? $".reg .u32 %bits; cvt.u32.u16 %bits, {register}; bfi.b32 {word}, %bits, {before}, {Position(type)}, 16;"
            : $"bfi.b32 {word}, {register}, {before}, {Position(type)}, {8 * type.Size};";
    }

    private string Word(PtxValueType type) => $"{Name}_{Index * type.Size * 8 / WordBits(type)}";

    // Bits below it in its word.
    private int Position(PtxValueType type) => Index * type.Size * 8 % WordBits(type);
}
