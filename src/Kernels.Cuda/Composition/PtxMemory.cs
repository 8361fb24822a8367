namespace Arity.Kernels.Cuda.Composition;

/// <summary>A value in global memory.</summary>
/// <param name="Address">The register of its address.</param>
internal sealed record PtxMemory(string Address) : PtxPlace
{
    /// <inheritdoc/>
    public override string Read(PtxValueType type) => type.Name switch
    {
        "f16" => $".reg .b16 %half; ld.global.b16 %half, [{Address}]; cvt.f32.f16 %value, %half;",
        "bf16" => $".reg .u32 %word; ld.global.u16 %word, [{Address}]; shl.b32 %word, %word, 16; mov.b32 %value, %word;",
        _ when type.IsComplex => $"ld.global.v2.{type.Memory} {Pair("%value")}, [{Address}];",
        _ => $"ld.global.{type.Memory} %value, [{Address}];",
    };

    /// <inheritdoc/>
    public override string Write(PtxValueType type, string register) => type switch
    {
        { Name: "bf16" } => $"st.global.u16 [{Address}], {register};",
        { IsComplex: true } => $"st.global.v2.{type.Memory} [{Address}], {Pair(register)};",
        _ => $"st.global.{type.Memory} [{Address}], {register};",
    };
}
