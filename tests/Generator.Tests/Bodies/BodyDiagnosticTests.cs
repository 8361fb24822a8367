using Arity.Generator.Diagnostics;
using Arity.Generator.Tests.Helpers;
using Arity.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Tests.Bodies;

/// <summary>What is wrong in a body file is reported there, at its line and column.</summary>
public sealed class BodyDiagnosticTests
{
    private const string Twice = "//! each f32 (x)\n    add.rn.f32 %result, %x, %x;\n";

    private static IEnumerable<TestCaseData> Sound =>
    [
        Case("body", "// Twice.\n\n//! each f32 f64 (x)\n    add.rn.$r %result, %x, %x;\n//! each s32 (x)\n    add.s32 %result, %x, %x;\n"),
        Case("exp", "//! each f32 f64\n//! uses exp_$t\n"),
        Case("body", "//! each f32 (x)\n//! uses exp_$t\n    {\n        .param .f32 a, b;\n        st.param.f32 [a], %x;\n"
            + "        call (b), exp_f32, (a);\n        ld.param.f32 %result, [b];\n    }\n"),
        Case("body", "//! each f32\n.func (.param .f32 result) body_f32 (.param .f32 x)\n{\n    ret;\n}\n"),
        Case("body", "//! each bool (condition bool, x, y) -> u32\n    and.b32 %result, %x, %y;\n"),
        Case("body", "//! each f32 (x, y)\r\n//! identity 0f00000000\r\n    add.rn.f32 %result, %x, %y;\r\n"),
    ];

    private static IEnumerable<TestCaseData> Invalid =>
    [
        Case("a modifier is missing", "//! each f32 (x)\n    ⟦mul %result, %x, %x;⟧ // more\n"),
        Case("name the rounding", "//! each f32 f64 (x)\n    add.rn.$r %result, %x, %x;\n//! each s32 (x)\n    mov.s32 %result, %x;\n"
            + "//! each u32 (x)\n    .reg .f32 %y;\n    ⟦add.f32 %y, %y, %y;⟧\n    mov.u32 %result, %x;\n"),
        Case("'%z'", "//! each f32 (x)\n    ⟦add.rn.f32 %result, %z, %x;⟧\n"),
        Case("';' is expected", "//! each f64 (x)\n    add.rn.$r %result ⟦%x, %x;⟧\n"),
        Case("';' is expected", "//! each f64 (x)\n    add.rn.$r %result, %x, %x\n    ⟦ret;⟧\n"),
        Case("'%x' is declared twice", "//! each f32 (x)\n    ⟦.reg .f32 %x;⟧\n    mov.f32 %result, %x;\n"),
        Case("mov.f32", "//! each f32 (x, y)\n⟦//! identity zero⟧\n    add.rn.f32 %result, %x, %y;\n"),
        Case("exp_f32", "//! each f32 (x)\n    {\n        .param .f32 a, b;\n        st.param.f32 [a], %x;\n"
            + "        ⟦call (b), exp_f32, (a);⟧\n        ld.param.f32 %result, [b];\n    }\n"),
        Case("fall off", "//! each f32\n⟦.func (.param .f32 result) body_f32 (.param .f32 x)⟧\n{\n}\n"),
    ];

    private static IEnumerable<TestCaseData> Malformed =>
    [
        Case("did you mean 'f32'?", "⟦//! each f23 (x)⟧\n    mov.f32 %result, %x;\n"),
        Case("'f32' has a section already", Twice + "⟦//! each f64 f32 (x)⟧\n    mov.f32 %result, %x;\n"),
        Case("a section begins in the first column", "⟦//! each f32 x, y⟧\n    mov.f32 %result, %x;\n"),
        Case("a section begins in the first column", Twice + " ⟦//! each f64 (x)⟧\n"),
        Case("'x,y' is no argument", "⟦//! each f32 (x,y)⟧\n    mov.f32 %result, %x;\n"),
        Case("did you mean 'bool'?", "⟦//! each f32 (condition bol, x)⟧\n    mov.f32 %result, %x;\n"),
        Case("did you mean 'bool'?", "⟦//! each f32 (x) -> bol⟧\n    mov.f32 %result, %x;\n"),
        Case("'//! use exp_f32' says nothing", "//! each f32 (x)\n⟦//! use exp_f32⟧\n    mov.f32 %result, %x;\n"),
        Case("stands before the first section", "⟦//! uses exp_f32⟧\n" + Twice),
        Case("in no body", "⟦mov.f32 %result, %x;⟧\n" + Twice),
        Case("the file has no section", "⟦// Nothing.⟧\n"),
        Case("did you mean 'exp_f32'?", "//! each f32 (x)\n⟦//! uses expp_$t⟧\n    mov.f32 %result, %x;\n"),
        Case("nothing computes %result", "⟦//! each f32 (x)⟧\n    add.rn.f32 %x, %x, %x;\n"),
        Case("must hold the function 'body_f32'", "⟦//! each f32⟧\n//! uses exp_f32\n"),
        Case("no section", "//! each f32 (x)\n    mov.f32 %result, %x;\n⟦//! each c64 (x)⟧\n//! in c128\n"),
    ];

    [TestCaseSource(nameof(Sound))]
    public void A_sound_body_is_not_reported(string name, string text) => Assert.That(Run(name, text).Diagnostics, Is.Empty);

    [Covers(RuleIds.BodyInvalid)]
    [TestCaseSource(nameof(Invalid))]
    public void Invalid_PTX_is_reported_at_its_line(string fragment, string text) => AssertReport(RuleIds.BodyInvalid, fragment, text);

    [Covers(RuleIds.BodyFormat)]
    [TestCaseSource(nameof(Malformed))]
    public void A_malformed_file_is_reported_at_its_line(string fragment, string text) => AssertReport(RuleIds.BodyFormat, fragment, text);

    [Test]
    public void An_error_in_a_section_of_several_types_names_each()
    {
        GeneratorRun run = Run("body", "//! each f32 f64 (x)\n    mul.$r %result, %x, %y;\n");
        string[] messages = [.. run.Diagnostics.Select(d => d.GetMessage())];
        Assert.That(messages, Has.Some.StartsWith("body_f32: mul.f32: ").And.Some.StartsWith("body_f64: mul.f64: "));
    }

    [Test]
    public void A_project_without_CUDA_kernels_checks_nothing()
        => Assert.That(CudaProject.Run("", "Extensions", cuda: false, ("body", "nonsense")).Diagnostics, Is.Empty);

    [Test]
    public void Random_mutations_never_make_it_throw([Values(1, 2, 3)] int seed)
    {
        const string Alphabet = " \t\n\r/!%$.,;:(){}[]@->0afx_\u2028\u0000";
        const string Text = "//! each f32 f64 (x, y) -> bool\n//! uses exp_$t\n//! identity 0\n"
            + "    .reg .$r %z;\n    add.rn.$r %z, %x, %y;\n";
        var random = new Random(seed);
        GeneratorRun run = CudaProject.Run(CudaProject.Operator("binary", "float32").Replace("⟦", "").Replace("⟧", ""));
        int broken = 0;
        for (int i = 0; i < 200; i++)
        {
            string text = Text;
            for (int edits = random.Next(1, 5); edits > 0; edits--)
            {
                int at = random.Next(text.Length);
                text = random.Next(2) == 0
                    ? text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at))
                    : text.Insert(at, Alphabet[random.Next(Alphabet.Length)].ToString());
            }

            run.EditBody("body", text);
            broken += run.Diagnostics.Any(d => d.Location.GetLineSpan().Path.EndsWith(".ptx", StringComparison.Ordinal)) ? 1 : 0;
        }

        Assert.That(broken, Is.GreaterThan(100));
    }

    private static TestCaseData Case(params string[] arguments) => new([.. arguments]);

    private static GeneratorRun Run(string name, string text) => CudaProject.Run("", (name, text));

    private static void AssertReport(string id, string fragment, string text)
    {
        foreach (string ending in (string[])["\n", "\r\n"])
        {
            var marked = new Marked(text.Replace("\n", ending));
            Diagnostic found = Run("body", marked.Text.ToString()).Diagnostics.Single();
            Assert.That((found.Id, found.Location.SourceSpan), Is.EqualTo((id, marked.Span)), Marked.Show(found, marked.Text));
            Assert.That(found.GetMessage(), Does.StartWith("body").And.Contain(fragment));
            Assert.That(found.Location.GetLineSpan().Span, Is.EqualTo(marked.Text.Lines.GetLinePositionSpan(marked.Span!.Value)));
        }
    }
}
