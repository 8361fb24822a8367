namespace Arity.Ptx.Tests.Checking;

public sealed class OperandTests
{
    [TestCase("add.u32 %u0, %u1, %missing;", "'%missing' is not declared")]
    [TestCase("add.u32 %u9, %u1, %u2;", "'%u9' is not declared")]
    [TestCase("add.u32 %u0, %tid.x, 1;", "only by mov")]
    [TestCase("add.u32 5, %u0, 1;", "a register of .u32 is expected")]
    [TestCase("add.u32 %u0, tile, 1;", "'tile' is no register")]
    [TestCase("add.u32 %u0, %f1, 1;", "'%f1' is .f32, which does not fit .u32")]
    [TestCase("add.u32 %u0, %ud1, 1;", "'%ud1' is .u64")]
    [TestCase("add.u32 %u0, %p0, 1;", "'%p0' is .pred")]
    [TestCase("add.rn.f32 %f0, %u1, %f2;", "'%u1' is .u32")]
    [TestCase("add.rn.f32 %f0, %g1, %f2;", "'%g1' is .f64")]
    [TestCase("add.rn.bf16 %half, %h1, %h2;", "'%half' is .f16")]
    [TestCase("and.pred %p0, %r0, %p1;", "'%r0' is .b32")]
    [TestCase("selp.u32 %u0, 1, 2, %u1;", "'%u1' is .u32, which does not fit .pred")]
    [TestCase("selp.u32 %u0, 1, 2, !%p1;", "a register of .pred is expected")]
    [TestCase("@%u0 add.u32 %u0, %u1, 1;", "'%u0' is .u32, which does not fit .pred")]
    [TestCase("@%none ret;", "'%none' is not declared")]
    [TestCase("add.u32 _, %u1, 1;", "'_' is not declared")]
    [TestCase("shl.b64 %d0, %d1, %d2;", "'%d2' is .b64")]
    [TestCase("cvt.u32.u16 %u0, %f0;", "'%f0' is .f32")]
    [TestCase("cvt.u64.u32 %u0, %u1;", "'%u0' is .u32")]
    [TestCase("cvt.rn.f32.s32 %d0, %s1;", "'%d0' is .b64")]
    [TestCase("ld.global.f32 %d0, [%d1];", "'%d0' is .b64")]
    [TestCase("ld.global.u32 %f0, [%d1];", "'%f0' is .f32")]
    [TestCase("ld.global.u32 %h0, [%d1];", "'%h0' is .b16")]
    [TestCase("ld.global.u8 %f0, [%d1];", "'%f0' is .f32")]
    [TestCase("mov.b32 %r0, %h0;", "'%h0' is .b16")]
    [TestCase("mov.u32 %u0, %clock64;", "'%clock64' is .u64")]
    [TestCase("mov.u32 %tid.x, %u0;", "only be read")]
    public void Registers_fit_their_places(string statement, string problem) =>
        Assert.That(Checked.Body(statement), Has.Exactly(1).Contains(problem));

    [TestCase("add.u32 %u0, %u1, 0x100000000;", "does not fit .u32")]
    [TestCase("add.s16 %sh0, %sh1, -32769;", "does not fit .s16")]
    [TestCase("add.s32 %s0, %s1, 1.0;", "does not fit .s32")]
    [TestCase("add.rn.f32 %f0, %f1, 1;", "does not fit .f32")]
    [TestCase("add.rn.f64 %g0, %g1, 0f3F800000;", "does not fit .f64")]
    [TestCase("and.pred %p0, %p1, 1;", "does not fit .pred")]
    [TestCase("mov.pred %p0, 1;", "does not fit .pred")]
    [TestCase("add.rn.f16 %h0, %h1, 1.0;", "a register of .f16 is expected")]
    [TestCase("bfe.u32 %u0, %u1, 256, 1;", "from 0 to 255")]
    [TestCase("lop3.b32 %r0, %r1, %r2, %r0, 256;", "from 0 to 255")]
    [TestCase("lop3.b32 %r0, %r1, %r2, %r0, %r1;", "a constant is expected")]
    [TestCase("bar.sync 16;", "from 0 to 15")]
    [TestCase("bar.sync 0, 33;", "a multiple of 32")]
    [TestCase("bar.sync 0, 0;", "a multiple of 32")]
    [TestCase("shfl.sync.idx.b32 %r0, %r1, 32, 31, -1;", "from 0 to 31")]
    [TestCase("cp.async.ca.shared.global [%r0], [%d0], 12;", "one of 4,8,16")]
    [TestCase("cp.async.cg.shared.global [%r0], [%d0], 8;", "one of 16")]
    [TestCase("cp.async.wait_group %r0;", "a constant is expected")]
    public void Constants_are_in_range(string statement, string problem) =>
        Assert.That(Checked.Body(statement), Is.Not.Empty.And.All.Contains(problem));

    [TestCase("ld.global.v2.f32 {%f0, %f1, %f2}, [%d0];", "a vector of 2")]
    [TestCase("ld.global.v2.f32 %f0, [%d0];", "a vector of 2")]
    [TestCase("ld.global.f32 {%f0, %f1}, [%d0];", "a register of .f32")]
    [TestCase("ld.global.v4.f64 {%g0, %g1, %g2, %g3}, [%d0];", "at most 16 bytes")]
    [TestCase("mov.b32 {%h0}, %r0;", "not packed")]
    [TestCase("mov.b32 %r0, {%h0, %h1, %h2, %h0};", "not packed")]
    [TestCase("mov.b64 %d0, {%r0, %h1};", "'%h1' is .b16")]
    [TestCase("mov.u64 %ud0, {%r0, %r1};", "not packed")]
    [TestCase("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%r0, %r1}, [%r8];", "a vector of 4")]
    [TestCase("mma.sync.aligned.m8n8k4.row.col.f64.f64.f64.f64 {%g0, %g1}, %g2, {%g3}, {%g0, %g1};", "a vector of 1")]
    [TestCase("mma.sync.aligned.m8n8k4.row.col.f64.f64.f64.f64 {%g0, _}, {%g2}, {%g3}, {%g0, %g1};", "'_' is not declared")]
    public void Vectors_have_their_elements(string statement, string problem) =>
        Assert.That(Checked.Body(statement), Has.Exactly(1).Contains(problem));

    [TestCase("ld.global.f32 %f0, %d0;", "an address in brackets")]
    [TestCase("ld.global.f32 %f0, [64];", "an address in brackets")]
    [TestCase("ld.global.f32 %f0, [%r0];", "64 bits")]
    [TestCase("ld.global.f32 %f0, [%g0];", "64 bits")]
    [TestCase("ld.f32 %f0, [%r0];", "64 bits")]
    [TestCase("ld.shared.f32 %f0, [%h0];", "64 bits")]
    [TestCase("ld.global.f32 %f0, [%d0+0x80000000];", "does not fit 32 bits")]
    [TestCase("ld.global.f32 %f0, [nowhere];", "'nowhere' is not declared")]
    [TestCase("ld.global.f32 %f0, [scale];", "'scale' is not declared")]
    [TestCase("ld.global.f32 %f0, [tile];", "another state space")]
    [TestCase("ld.f32 %f0, [numbers];", "another state space")]
    [TestCase("ld.shared.f32 %f0, [tile+64];", "not inside 'tile'")]
    [TestCase("ld.shared.f32 %f0, [tile+-4];", "not inside 'tile'")]
    [TestCase("ld.shared.f32 %f0, [tile+2];", "is not aligned")]
    [TestCase("ld.const.v4.u32 {%u0, %u1, %u2, %u0}, [table];", "is not aligned")]
    [TestCase("ld.param.u32 %u0, [%d0];", "addressed by its name")]
    [TestCase("ld.param.u64 %d0, [s+16];", "not inside 's'")]
    [TestCase("st.param.u64 [a], %d0;", "can only be read")]
    [TestCase("cp.async.ca.shared.global [%r0], [tile], 4;", "another state space")]
    [TestCase("cp.async.cg.shared.global [tile+8], [%d0], 16;", "is not aligned")]
    [TestCase("ldmatrix.sync.aligned.m8n8.x1.shared.b16 {%r0}, [tile+8];", "is not aligned")]
    [TestCase("mov.u32 %u0, numbers;", "cannot be taken as .u32")]
    [TestCase("mov.u64 %ud0, a;", "'a' is no register")]
    [TestCase("mov.f64 %g0, numbers;", "cannot be taken as .f64")]
    [TestCase("cvta.global.u64 %d0, tile;", "lies elsewhere")]
    [TestCase("cvta.to.shared.u64 %d0, tile;", "lies elsewhere")]
    public void Addresses_fit_their_spaces(string statement, string problem) =>
        Assert.That(Checked.Body(statement), Has.Exactly(1).Contains(problem));

    [TestCase("bra nowhere;", "a label of this block")]
    [TestCase("bra %r0;", "a label of this block")]
    [TestCase("{ IN: ret; } bra IN;", "a label of this block")]
    public void Branches_lead_to_labels(string statement, string problem) =>
        Assert.That(Checked.Body(statement), Has.Exactly(1).Contains(problem));

    [TestCase("bra OUT; OUT:")]
    [TestCase("{ bra OUT; } OUT:")]
    public void Branches_lead_forward_and_outward(string statement) => Assert.That(Checked.Body(statement), Is.Empty);
}
