using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;

namespace Arity.Ptx.Tests.Checking;

/// <summary>Runs the checker over pieces of text.</summary>
internal static class Checked
{
    /// <summary>Registers of every type, and a variable in every space.</summary>
    private const string Declarations = """
        .reg .pred %p<3>; .reg .b16 %h<3>; .reg .b32 %r<9>; .reg .b64 %d<5>;
        .reg .u16 %uh<3>; .reg .s16 %sh<3>; .reg .u32 %u<3>; .reg .s32 %s<3>; .reg .u64 %ud<3>; .reg .s64 %sd<3>;
        .reg .f16 %half; .reg .f16x2 %halves; .reg .f32 %f<9>; .reg .f64 %g<5>;
        .local .align 16 .b8 stack[64]; .shared .align 16 .b8 tile[64];
        """;

    private const string Items = """
        .const .u32 table[4] = {1, 2, 3, 4}; .global .align 16 .f32 numbers[4];
        .func (.param .f32 y) scale (.param .f32 x, .param .u32 n) { .reg .f32 %x; ld.param.f32 %x, [x]; st.param.f32 [y], %x; ret; }
        .func nothing () { ret; }
        .func (.reg .f32 %y) plain (.reg .f32 %x) { mov.f32 %y, %x; ret; }
        .func (.param .align 8 .b8 y[16]) pair (.param .align 8 .b8 x[16]) { ret; }
        """;

    public static string[] Text(string text, bool requireRounding = false) =>
        [.. PtxChecker.Check(PtxParser.Parse(text), new PtxCheckOptions(requireRounding)).Select(problem => problem.Message)];

    public static string[] Module(string items, string version = "7.8", string target = "sm_90") =>
        Text($".version {version} .target {target} .address_size 64 {items}");

    public static string[] Kernel(string body) => Module($".visible .entry k(.param .u64 a, .param .align 8 .b8 s[16]) {{ {body} }}");

    /// <summary>Statements among declarations of all that they may need; the last one leaves.</summary>
    public static string[] Body(string statements, string version = "7.8", string target = "sm_90", bool requireRounding = false) =>
        Text(
            $$"""
            .version {{version}} .target {{target}} .address_size 64 {{Items}}
            .visible .entry k(.param .u64 a, .param .align 8 .b8 s[16]) { {{Declarations}} {{statements}} ret; }
            """,
            requireRounding);
}
