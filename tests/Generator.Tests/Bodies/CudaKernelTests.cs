using Arity.Generator.Diagnostics;
using Arity.Generator.Tests.Helpers;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Tests.Bodies;

/// <summary>What does not fit between a declaration and its body is reported at the kernel's name in the declaration.</summary>
public sealed class CudaKernelTests
{
    private const string Unary = "//! each f32 (x)\n    mov.f32 %result, %x;\n";
    private const string Binary = "//! each f32 (x, y)\n    add.rn.f32 %result, %x, %y;\n";
    private const string Fold = "//! each bool (x, y)\n//! identity 0\n    or.b32 %result, %x, %y;\n";

    [TestCase("unary", "float16, bfloat16, float32", "", Unary)]
    [TestCase("unary", "int8", "  result: float(self)", Unary)]
    [TestCase("binary", "float32", "", Binary)]
    [TestCase("comparison", "float32", "",
        "//! each f32 (x, y) -> bool\n    .reg .pred %p;\n    setp.lt.f32 %p, %x, %y;\n    selp.u32 %result, 1, 0, %p;\n")]
    [TestCase("logical", "bool", "", "//! each bool (x, y)\n    or.b32 %result, %x, %y;\n")]
    [TestCase("ternary", "float32", "  compute: promote(other, third)",
        "//! each f32 (condition bool, x, y)\n    .reg .pred %p;\n    setp.ne.u32 %p, %condition, 0;\n    selp.b32 %result, %x, %y, %p;\n")]
    [TestCase("reduction", "float32, int64, bool", "  result: bool", Fold)]
    [TestCase("unary", "float32", "", "//! each f32\n.func (.param .f32 result) body_f32 (.param .f32 x)\n{\n    ret;\n}\n")]
    public void A_body_that_fits_is_not_reported(string family, string dtypes, string more, string body)
    {
        string operators = new Marked(CudaProject.Operator(family, dtypes, more)).Text.ToString();
        Assert.That(CudaProject.Run(operators, ("body", body)).Diagnostics, Is.Empty);
    }

    [Covers(RuleIds.BodyMissing)]
    [TestCase("bodi", "did you mean 'bodi'?")]
    [TestCase("another", "add it to the project")]
    public void A_missing_file_is_reported_with_its_path(string present, string remedy)
        => AssertReport(RuleIds.BodyMissing, "unary", "float32", "", present, Unary,
            $"f: there is no file 'Ptx/Operators/body.ptx', in which the CUDA kernel 'body' must be; {remedy}");

    [Covers(RuleIds.BodyType)]
    [TestCase("unary", "float32, float64", "f64 (float64); add '//! each f64 (x)'")]
    [TestCase("unary", "int8, int16, uint64, float32", "u64 (uint64) and s32 (int8, int16); add '//! each u64 s32 (x)'")]
    public void A_missing_type_is_reported_with_its_dtypes(string family, string dtypes, string message)
        => AssertReport(RuleIds.BodyType, family, dtypes, "", "body", Unary, $"f: 'Ptx/Operators/body.ptx' has no section for {message}");

    [Covers(RuleIds.BodySignature)]
    [TestCase("binary", "", Unary, "'(x)', but an operator of family 'binary' needs '(x, y)'")]
    [TestCase("unary", "", Binary, "'(x, y)', but an operator of family 'unary' needs '(x)'")]
    [TestCase("comparison", "", Binary, "'(x, y)', but an operator of family 'comparison' needs '(x, y) -> bool'")]
    [TestCase("ternary", "  compute: promote(other, third)", "//! each f32 (x, y, z)\n    fma.rn.f32 %result, %x, %y, %z;\n",
        "'(x, y, z)', but an operator of family 'ternary' needs '(condition bool, x, y)'")]
    [TestCase("reduction", "  result: same(self)", Binary,
        "'(x, y)', but an operator of family 'reduction' needs '(x, y)' with a line '//! identity VALUE'")]
    [TestCase("unary", "", "//! each f32\n.func (.param .f64 result) body_f32 (.param .f32 x)\n{\n    ret;\n}\n",
        "'(.f32) -> .f64', but an operator of family 'unary' needs '(.f32) -> .f32'")]
    public void A_wrong_signature_is_reported_with_the_right_one(string family, string more, string body, string message)
        => AssertReport(RuleIds.BodySignature, family, "float32", more, "body", body,
            $"f: the section for f32 in 'Ptx/Operators/body.ptx' is {message}");

    [Test]
    public void All_problems_are_reported_at_once()
    {
        string operators = CudaProject.Operator("binary", "float32, int32") + "\n" + CudaProject.Operator("unary", "float32")
            .Replace("f(", "g(").Replace("body", "absent");
        var run = CudaProject.Run(operators.Replace("⟦", "").Replace("⟧", ""), ("body", Unary + "nonsense\n"));
        Assert.That(run.Diagnostics.Select(d => d.Id), Is.EquivalentTo(new[]
        {
            RuleIds.BodyInvalid, RuleIds.BodyType, RuleIds.BodySignature, RuleIds.BodyMissing,
        }), string.Join("\n", run.Diagnostics));
    }

    [Test]
    public void A_project_without_CUDA_kernels_needs_no_body()
    {
        string operators = new Marked(CudaProject.Operator("unary", "float32")).Text.ToString();
        Assert.That(CudaProject.Run(operators, "Extensions", cuda: false).Diagnostics, Is.Empty);
    }

    private static void AssertReport(
        string id, string family, string dtypes, string more, string present, string body, string message)
    {
        var marked = new Marked(CudaProject.Operator(family, dtypes, more));
        Diagnostic found = CudaProject.Run(marked.Text.ToString(), (present, body)).Diagnostics.Single();
        Assert.That((found.Id, found.Location.SourceSpan), Is.EqualTo((id, marked.Span)), Marked.Show(found, marked.Text));
        Assert.That(found.GetMessage(), Is.EqualTo(message));
        Assert.That(found.Location.GetLineSpan().Path, Is.EqualTo("/repo/Operators.yaml"));
    }
}
