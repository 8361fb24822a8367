namespace Arity.Ptx.Tests.Checking;

/// <summary>One accepted and one refused use of each form, as far as they differ.</summary>
public sealed class InstructionTests
{
    [TestCase("add.s32 %s0, %s1, -1; sub.u64 %ud0, %d1, %sd1; add.u16 %uh0, %h1, 65535;")]
    [TestCase("add.sat.s32 %s0, %s1, %s2; add.cc.u32 %u0, %u1, %u2; addc.cc.u32 %u0, %u1, 0; subc.u64 %ud0, %ud1, %ud2;")]
    [TestCase("mul.lo.s32 %s0, %s1, %s2; mul.hi.u64 %ud0, %ud1, %ud2; mul.wide.u16 %u0, %uh1, %uh2; mul.wide.s32 %sd0, %s1, 4;")]
    [TestCase("mad.lo.u32 %u0, %u1, %u2, 1; mad.wide.u32 %ud0, %u1, 4, %ud1; mad.hi.sat.s32 %s0, %s1, %s2, %s0;")]
    [TestCase("mad.lo.cc.u32 %u0, %u1, %u2, 0; madc.hi.u32 %u0, %u1, %u2, %u0; madc.lo.cc.u64 %ud0, %ud1, %ud2, 0; sad.s32 %s0, %s1, %s2, 0;")]
    [TestCase("div.s64 %sd0, %sd1, 3; rem.u32 %u0, %u1, %u2; min.s16 %sh0, %sh1, %sh2; abs.s32 %s0, %s1; neg.s64 %sd0, %sd1;")]
    [TestCase("popc.b64 %u0, %d1; clz.b32 %r0, %u1; bfind.shiftamt.s64 %u0, %sd1; brev.b32 %r0, %r1;")]
    [TestCase("bfe.u32 %u0, %u1, 8, 255; bfi.b64 %d0, %d1, %d2, 0, %u0;")]
    [TestCase("and.pred %p0, %p1, %p2; xor.b32 %r0, %r1, 0xFFFFFFFF; not.b64 %d0, %d1; cnot.b16 %h0, %h1; lop3.b32 %r0, %r1, %r2, %r0, 0x96;")]
    [TestCase("shl.b32 %r0, %r1, 33; shr.s64 %sd0, %sd1, %u0; shf.l.wrap.b32 %r0, %r1, %r2, 7; prmt.b32 %r0, %r1, %r2, 0x3210; prmt.b32.b4e %r0, %r1, 0, %r2;")]
    [TestCase("add.f32 %f0, %f1, 1.5; add.rn.ftz.sat.f32 %f0, %r1, 0f3F800000; mul.rp.f64 %g0, %g1, -0.5;")]
    [TestCase("fma.rn.f32 %f0, %f1, %f2, %f3; mad.rz.f64 %g0, %g1, %g2, %g3; div.full.ftz.f32 %f0, %f1, %f2; div.rn.f64 %g0, %g1, %g2;")]
    [TestCase("abs.ftz.f32 %f0, %f1; neg.f64 %g0, %g1; min.f32 %f0, %f1, %f2; max.ftz.NaN.f32 %f0, %f1, %f2; max.f64 %g0, %g1, %g2;")]
    [TestCase("rcp.rn.f32 %f0, %f1; rcp.approx.ftz.f64 %g0, %g1; sqrt.rn.f64 %g0, %g1; rsqrt.approx.f64 %g0, %g1; rsqrt.approx.ftz.f32 %f0, %f1;")]
    [TestCase("sin.approx.f32 %f0, %f1; ex2.approx.ftz.f32 %f0, %f1; lg2.approx.f32 %f0, %f1; tanh.approx.f32 %f0, %f1; testp.infinite.f64 %p0, %g1; copysign.f32 %f0, %f1, %f2;")]
    [TestCase("add.rn.f16 %h0, %h1, %half; fma.rn.relu.f16x2 %r0, %halves, %r1, %r2; mul.rn.bf16 %h0, %h1, %h2; fma.rn.bf16x2 %r0, %r1, %r2, %r0;")]
    [TestCase("neg.f16 %half, %h1; abs.bf16x2 %r0, %r1; max.NaN.bf16 %h0, %h1, %h2; ex2.approx.ftz.bf16 %h0, %h1; tanh.approx.f16x2 %r0, %r1;")]
    [TestCase("setp.lt.s32 %p0, %s1, 0; setp.hs.u64 %p0, %ud1, %ud2; setp.eq.b16 %p0, %h1, 0; setp.neu.ftz.f32 %p0|%p1, %f1, 0f00000000;")]
    [TestCase("setp.eq.and.s32 %p0, %s1, 0, !%p1; setp.nan.or.f64 %p0|_, %g1, %g2, %p2; setp.gt.f16 %p0, %h0, %h1;")]
    [TestCase("set.lt.u32.f32 %u0, %f1, %f2; set.eq.and.f32.s32 %f0, %s1, 3, !%p0; selp.f64 %g0, %g1, 0.0, %p0; slct.f32.s32 %f0, %f1, %f2, %s0; slct.ftz.b32.f32 %r0, %r1, 2, %f0;")]
    [TestCase("cvt.s64.s32 %sd0, %s1; cvt.u8.u32 %u0, %u1; cvt.sat.s8.s32 %h0, %s1; cvt.rn.f32.u64 %f0, %ud0; cvt.rzi.ftz.s32.f32 %s0, %f1; cvt.rni.s64.f64 %sd0, %g0;")]
    [TestCase("cvt.rpi.f32.f32 %f0, %f1; cvt.sat.f32.f32 %f0, %f1; cvt.rn.f32.f64 %f0, %g1; cvt.f64.f32 %g0, %f1; cvt.rn.f16.f32 %h0, %f1; cvt.f32.f16 %f0, %half;")]
    [TestCase("cvt.rn.bf16.f32 %h0, %f1; cvt.f32.bf16 %f0, %h1; cvt.rn.bf16x2.f32 %r0, %f1, %f2; cvt.rna.tf32.f32 %r0, %f1;")]
    [TestCase("mov.u32 %u0, %tid.x; mov.b32 %r0, %laneid; mov.u64 %ud0, %globaltimer; mov.pred %p0, %p1; mov.f32 %f0, %r0; mov.b64 %d0, 0d3FF0000000000000;")]
    [TestCase("mov.b64 %d0, {%r0, %r1}; mov.b64 {%r0, _}, %g0; mov.b32 {%h0, %h1}, %f0; mov.b64 %d0, {%h0, %h1, %h2, 0};")]
    [TestCase("mov.u64 %ud0, numbers; mov.u32 %u0, tile; mov.u64 %d1, stack; mov.b64 %d1, table;")]
    [TestCase("ld.param.u64 %ud0, [a]; ld.param.u32 %u0, [s+12]; ld.global.f32 %f0, [%d0+-8]; ld.shared.u8 %u0, [%r0]; ld.const.u32 %u0, [table+4];")]
    [TestCase("ld.global.v4.f32 {%f0, _, %f2, %f3}, [%ud0]; ld.global.nc.v2.f64 {%g0, %g1}, [%d0]; ld.u16 %u0, [%d0]; ld.weak.global.b32 %f0, [%d0];")]
    [TestCase("ld.global.cg.s8 %sh0, [%d0]; ld.volatile.shared.u32 %u0, [tile]; ld.acquire.gpu.global.u32 %u0, [%d0]; ld.global.L1::no_allocate.L2::128B.v4.b32 {%r0, %r1, %r2, %r3}, [%d0];")]
    [TestCase("st.global.v2.f32 [%d0], {%f0, 0f00000000}; st.shared.u8 [tile+63], %u0; st.local.f64 [stack+8], %g0; st.release.gpu.global.u32 [%d0], 1; st.global.cs.b16 [%d0], %half;")]
    [TestCase("cvta.to.global.u64 %ud0, %ud1; cvta.shared.u64 %ud0, tile; cvta.global.u64 %d0, numbers;")]
    [TestCase("cp.async.ca.shared.global [%r0], [%d0], 4; cp.async.cg.shared.global.L2::128B [tile+16], [%d0], 16, %r0; cp.async.commit_group; cp.async.wait_group 1; cp.async.wait_all;")]
    [TestCase("L: bra L; bra.uni L; @%p0 bra L; @!%p0 exit; nanosleep.u32 100;")]
    [TestCase("bar.sync 0; bar.sync %r0, 64; bar.arrive 15, 32; bar.red.popc.u32 %u0, 0, !%p0; bar.red.and.pred %p0, 0, 64, %p1; bar.warp.sync 0xFFFFFFFF; barrier.sync.aligned 1;")]
    [TestCase("membar.gl; fence.acq_rel.gpu; activemask.b32 %r0; shfl.sync.bfly.b32 %f0, %f1, 16, 0x1f, -1; shfl.sync.up.b32 %r0|%p0, %r1, %r2, 0, %r3;")]
    [TestCase("vote.sync.any.pred %p0, !%p1, -1; vote.sync.ballot.b32 %r0, %p1, %r1; match.any.sync.b64 %r0, %d1, -1; match.all.sync.b32 %r0|%p0, %r1, -1; redux.sync.add.s32 %s0, %s1, -1;")]
    [TestCase("atom.global.add.f32 %f0, [%d0], %f1; atom.shared.cas.b32 %r0, [tile], %r1, 1; atom.acq_rel.gpu.global.exch.b64 %d0, [%d1], %d2; atom.inc.u32 %u0, [%d0], 5; atom.global.add.noftz.bf16x2 %r0, [%d0], %r1;")]
    [TestCase("red.global.add.f64 [%d0], %g1; red.shared.max.s32 [%r0], %s1; red.release.gpu.global.or.b32 [%d0], 1; red.global.add.noftz.f16x2 [%d0], %r0;")]
    [TestCase("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%r0, %r1, %r2, %r3}, [%r8]; ldmatrix.sync.aligned.m8n8.x2.trans.shared.b16 {%r0, %r1}, [tile+16];")]
    [TestCase("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f0, %f1, %f2, %f3}, {%r0, %r1, %r2, %r3}, {%r4, %r5}, {%f0, %f1, %f2, %f3};")]
    [TestCase("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 {%f0, %f1, %f2, %f3}, {%r0, %r1, %r2, %r3}, {%r4, %r5}, {%f0, %f1, %f2, %f3};")]
    [TestCase("mma.sync.aligned.m8n8k4.row.col.f64.f64.f64.f64 {%g0, %g1}, {%g2}, {%g3}, {%g0, %g1};")]
    public void Valid_instructions_pass(string statements) => Assert.That(Checked.Body(statements), Is.Empty);

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
