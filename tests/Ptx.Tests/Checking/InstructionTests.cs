using System.Text.RegularExpressions;
using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;
using Arity.Ptx.Tests.Parsing;

namespace Arity.Ptx.Tests.Checking;

/// <summary>One accepted and one refused use of each form, as far as they differ.</summary>
public sealed class InstructionTests
{
    /// <summary>At least one statement of every form of the table, a line each.</summary>
    public static readonly string[] Valid = ReadValid();

    [TestCaseSource(nameof(Valid))]
    public void Valid_instructions_pass(string statement) => Assert.That(Checked.Body(statement), Is.Empty);

    [Test]
    public void Every_form_of_the_table_has_a_valid_instruction()
    {
        var bodies = Valid.Select(line => (PtxInstruction)Source.Body(line)[^1]).ToLookup(instruction => instruction.Opcode);
        var idle =
            from form in InstructionTable.Instance.Forms.Values.SelectMany(forms => forms)
            where !bodies[form.Opcode].Any(item => IsOf(item, form))
            select $"{form.Opcode} {string.Join(" ", form.Modifiers)}: {form.Operands.Count}";
        Assert.That(idle, Is.Empty);
    }

    [TestCaseSource(nameof(Valid))]
    public void Every_register_must_be_declared_and_fit(string statement)
    {
        var spoiled =
            from match in Regex.Matches(statement, @"%[a-z]+\d")
            from other in new[] { "%undeclared", match.Value.StartsWith("%p", StringComparison.Ordinal) ? "%g4" : "%p2" }
            select statement.Remove(match.Index, match.Length).Insert(match.Index, other);
        Assert.That(spoiled.Where(text => Checked.Body(text).Length == 0), Is.Empty);
    }

    [TestCaseSource(nameof(Valid))]
    public void No_modifier_or_operand_may_be_added(string statement)
    {
        string name = Regex.Match(statement, @"[a-z][\w.:]*").Value;
        var longer = Regex.Matches(name, @"\w(?=[.]|$)").Select(end => name.Insert(end.Index + 1, ".bogus"));
        var spoiled = longer.Select(text => statement.Replace(name, text)).Append(statement.Insert(statement.Length - 1, ", 1, 1, 1"));
        Assert.That(spoiled.Where(IsAccepted), Is.Empty);
    }

    private static bool IsOf(PtxInstruction instruction, InstructionForm form) =>
        new FormMatch(form, instruction.Modifiers) is { IsComplete: true } match && match.Takes(instruction.Operands.Count);

    private static bool IsAccepted(string statement)
    {
        try
        {
            return Checked.Body(statement).Length == 0;
        }
        catch (PtxSyntaxException)
        {
            return false;
        }
    }

    private static string[] ReadValid()
    {
        using var stream = typeof(InstructionTests).Assembly.GetManifestResourceStream("valid.txt")!;
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [TestCase("wgmma.fence.sync.aligned;", "not known")]
    [TestCase("mul24.lo.u32 %u0, %u1, %u2;", "not known")]
    [TestCase("add.u32 %u0, %u1;", "takes 3 operands, not 2")]
    [TestCase("add %u0, %u1, %u2;", "a modifier is missing")]
    [TestCase("add.u8 %u0, %u1, %u2;", "'.u8' cannot stand here")]
    [TestCase("add.sat.u32 %u0, %u1, %u2;", "'.u32' cannot stand here; possible are")]
    [TestCase("mul.s32 %s0, %s1, %s2;", "possible are")]
    [TestCase("mul.wide.u64 %ud0, %ud1, %ud2;", "'.u64' cannot stand here")]
    [TestCase("mul.wide.s32 %s0, %s1, %s2;", "'%s0' is .s32, which does not fit .s64")]
    [TestCase("fma.f32 %f0, %f1, %f2, %f3;", "'.f32' cannot stand here; possible are .rn")]
    [TestCase("fma.ftz.rn.f32 %f0, %f1, %f2, %f3;", "'.ftz' cannot stand here")]
    [TestCase("div.f32 %f0, %f1, %f2;", "'.f32' cannot stand here")]
    [TestCase("div.rn.ftz.f64 %g0, %g1, %g2;", "'.f64' cannot stand here")]
    [TestCase("add.rn.sat.f64 %g0, %g1, %g2;", "'.f64' cannot stand here")]
    [TestCase("add.rn.s32 %s0, %s1, %s2;", "'.s32' cannot stand here")]
    [TestCase("neg.u32 %u0, %u1;", "'.u32' cannot stand here")]
    [TestCase("sin.f32 %f0, %f1;", "possible are .approx")]
    [TestCase("sin.approx.f64 %g0, %g1;", "'.f64' cannot stand here")]
    [TestCase("add.rz.f16 %h0, %h1, %h2;", "'.f16' cannot stand here")]
    [TestCase("setp.lo.s32 %p0, %s1, %s2;", "'.s32' cannot stand here")]
    [TestCase("setp.lt.b32 %p0, %r1, %r2;", "'.b32' cannot stand here")]
    [TestCase("setp.equ.s32 %p0, %s1, %s2;", "'.s32' cannot stand here")]
    [TestCase("setp.eq.and.s32 %p0, %s1, 0;", "takes 4 operands, not 3")]
    [TestCase("setp.eq.s32 %p0, %s1, 0, %p1;", "takes 3 operands, not 4")]
    [TestCase("shl.u32 %u0, %u1, 1;", "'.u32' cannot stand here")]
    [TestCase("and.u32 %u0, %u1, %u2;", "'.u32' cannot stand here")]
    [TestCase("cvt.f32.s32 %f0, %s0;", "cannot stand here")]
    [TestCase("cvt.rn.f64.f32 %g0, %f0;", "'.f32' cannot stand here")]
    [TestCase("cvt.f32.f64 %f0, %g0;", "'.f64' cannot stand here")]
    [TestCase("cvt.rn.s32.f32 %s0, %f0;", "'.s32' cannot stand here")]
    [TestCase("cvt.s32.f32 %s0, %f0;", "'.f32' cannot stand here")]
    [TestCase("ld.f32.global %f0, [%d0];", "'.global' cannot stand here")]
    [TestCase("ld.global.v3.f32 {%f0, %f1, %f2}, [%d0];", "'.v3' cannot stand here")]
    [TestCase("st.const.u32 [table], 1;", "'.const' cannot stand here")]
    [TestCase("st.global.nc.f32 [%d0], %f0;", "'.nc' cannot stand here")]
    [TestCase("shfl.bfly.b32 %r0, %r1, 1, 31;", "'.bfly' cannot stand here")]
    [TestCase("vote.any.pred %p0, %p1;", "possible are .sync")]
    [TestCase("bar.red.popc.u32 %u0, 0;", "operands, not 2")]
    [TestCase("atom.global.add.b32 %r0, [%d0], %r1;", "'.b32' cannot stand here")]
    [TestCase("atom.global.add.f16x2 %r0, [%d0], %r1;", "'.f16x2' cannot stand here")]
    [TestCase("red.global.exch.b32 [%d0], %r0;", "'.exch' cannot stand here")]
    [TestCase("red.global.cas.b32 [%d0], %r0, %r1;", "'.cas' cannot stand here")]
    [TestCase("mma.sync.aligned.m16n8k16.row.row.f32.bf16.bf16.f32 %r0, %r1, %r2, %r3;", "'.row' cannot stand here; possible are .col")]
    [TestCase("membar;", "a modifier is missing")]
    public void Forms_that_do_not_exist_are_refused(string statements, string problem) =>
        Assert.That(Checked.Body(statements), Has.Exactly(1).Contains(problem));

    [TestCase("tanh.approx.f32 %f0, %f1;", "6.5", "sm_75", ".version 7.0")]
    [TestCase("tanh.approx.f32 %f0, %f1;", "7.0", "sm_70", "sm_75")]
    [TestCase("redux.sync.add.u32 %u0, %u1, -1;", "7.0", "sm_75", "sm_80")]
    [TestCase("cvt.rn.bf16.f32 %h0, %f1;", "7.0", "sm_75", "sm_80")]
    [TestCase("add.rn.bf16 %h0, %h1, %h2;", "7.8", "sm_80", "sm_90")]
    [TestCase("max.NaN.f32 %f0, %f1, %f2;", "7.8", "sm_75", "sm_80")]
    [TestCase("cp.async.cg.shared.global.L2::64B [%r0], [%d0], 16;", "7.0", "sm_80", ".version 7.4")]
    [TestCase("match.any.sync.b32 %r0, %r1, -1;", "6.0", "sm_60", "sm_70")]
    public void Versions_and_targets_suffice(string statements, string version, string target, string needed) =>
        Assert.That(Checked.Body(statements, version, target), Has.Exactly(1).Contains($"this needs").And.Exactly(1).Contains(needed));

    [TestCase("add.f32 %f0, %f1, %f2;")]
    [TestCase("sub.ftz.f32 %f0, %f1, %f2;")]
    [TestCase("mul.f64 %g0, %g1, %g2;")]
    [TestCase("add.bf16x2 %r0, %r1, %r2;")]
    public void Rounding_is_named_where_that_is_required(string statement)
    {
        string rounded = statement.Replace(".ftz", "").Insert(3, ".rn");
        Assert.Multiple(() =>
        {
            Assert.That(Checked.Body(statement), Is.Empty);
            Assert.That(Checked.Body(statement, requireRounding: true), Has.Exactly(1).Contains("name the rounding"));
            Assert.That(Checked.Body(rounded, requireRounding: true), Is.Empty);
        });
    }
}
