namespace Arity.Cuda.Tests.Simulator;

public sealed class ConversionTests
{
    private const ulong One = 0x3f800000;
    private const ulong NaN = 0x7fc00000;

    [TestCase("cvt.s32.s8 %r0, %r1", 0xffffff80UL, 0x180UL)]
    [TestCase("cvt.u32.u8 %r0, %r1", 0x80UL, 0x180UL)]
    [TestCase("cvt.s64.s32 %q0, %r1", ulong.MaxValue, 0xffffffffUL)]
    [TestCase("cvt.u64.u32 %q0, %r1", 0xffffffffUL, 0xffffffffUL)]
    [TestCase("cvt.u16.u32 %h0, %r1", 0x2345UL, 0x12345UL)]
    [TestCase("cvt.sat.u8.s32 %r0, %r1", 0UL, 0xffffffffUL)]
    [TestCase("cvt.sat.s8.s32 %r0, %r1", 0x7fUL, 300UL)]
    [TestCase("cvt.sat.s32.u32 %r0, %r1", 0x7fffffffUL, 0xffffffffUL)]
    public void Among_integers(string instruction, ulong expected, ulong input) => Check(instruction, expected, input);

    [TestCase("cvt.rn.f32.s32 %f0, %r1", 0xbf800000UL, 0xffffffffUL)]
    [TestCase("cvt.rn.f32.u32 %f0, %r1", 0x4f800000UL, 0xffffffffUL)]
    [TestCase("cvt.rz.f32.u32 %f0, %r1", 0x4f7fffffUL, 0xffffffffUL)]
    [TestCase("cvt.rp.f32.s32 %f0, %r1", 0x4b800001UL, 16777217UL)]
    [TestCase("cvt.rm.f32.s32 %f0, %r1", 0x4b800000UL, 16777217UL)]
    [TestCase("cvt.rn.f32.u64 %f0, %q1", 0x5f800000UL, ulong.MaxValue)]
    [TestCase("cvt.rn.f64.s64 %d0, %q1", 0xbff0000000000000UL, ulong.MaxValue)]
    [TestCase("cvt.rz.f64.u64 %d0, %q1", 0x43efffffffffffffUL, ulong.MaxValue)]
    [TestCase("cvt.rn.f16.s32 %h0, %r1", 0xbc00UL, 0xffffffffUL)]
    public void From_integers(string instruction, ulong expected, ulong input) => Check(instruction, expected, input);

    [TestCase("cvt.rzi.s32.f32 %r0, %f1", 0xffffffffUL, 0xbfc00000UL)]
    [TestCase("cvt.rni.s32.f32 %r0, %f1", 2UL, 0x40200000UL)]
    [TestCase("cvt.rmi.s32.f32 %r0, %f1", 0xfffffffeUL, 0xbfc00000UL)]
    [TestCase("cvt.rpi.s32.f32 %r0, %f1", 2UL, 0x3fc00000UL)]
    [TestCase("cvt.rzi.s32.f32 %r0, %f1", 0UL, NaN)]
    [TestCase("cvt.rzi.s64.f32 %q0, %f1", 0x8000000000000000UL, NaN)]
    [TestCase("cvt.rzi.s32.f64 %r0, %d1", 0x80000000UL, 0x7ff8000000000000UL)]
    [TestCase("cvt.rzi.u32.f32 %r0, %f1", 0UL, 0xbfc00000UL)]
    [TestCase("cvt.rzi.s32.f32 %r0, %f1", 0x7fffffffUL, 0x7f800000UL)]
    [TestCase("cvt.rzi.u64.f64 %q0, %d1", ulong.MaxValue, 0x7ff0000000000000UL)]
    [TestCase("cvt.rzi.u16.f16 %h0, %h1", 2UL, 0x4100UL)]
    public void To_integers(string instruction, ulong expected, ulong input) => Check(instruction, expected, input);

    [TestCase("cvt.f64.f32 %d0, %f1", 0x3ff0000000000000UL, One)]
    [TestCase("cvt.rn.f32.f64 %f0, %d1", One, 0x3ff0000000000001UL)]
    [TestCase("cvt.rp.f32.f64 %f0, %d1", 0x3f800001UL, 0x3ff0000000000001UL)]
    [TestCase("cvt.rz.f32.f64 %f0, %d1", 0x7f7fffffUL, 0x7fe0000000000000UL)]
    [TestCase("cvt.rm.f32.f64 %f0, %d1", 0x80000001UL, 0x8000000000000001UL)]
    [TestCase("cvt.f32.f16 %f0, %h1", One, 0x3c00UL)]
    [TestCase("cvt.rn.f16.f32 %h0, %f1", 0x7c00UL, 0x47800000UL)]
    [TestCase("cvt.rz.f16.f32 %h0, %f1", 0x7bffUL, 0x47800000UL)]
    [TestCase("cvt.rn.bf16.f32 %h0, %f1", 0x3f80UL, 0x3f808000UL)]
    [TestCase("cvt.rn.bf16.f32 %h0, %f1", 0x3f82UL, 0x3f818000UL)]
    [TestCase("cvt.rz.bf16.f32 %h0, %f1", 0x3f81UL, 0x3f81ffffUL)]
    [TestCase("cvt.f32.bf16 %f0, %h1", One, 0x3f80UL)]
    [TestCase("cvt.rni.f32.f32 %f0, %f1", 0x40000000UL, 0x40200000UL)]
    [TestCase("cvt.sat.f32.f32 %f0, %f1", One, 0x40200000UL)]
    [TestCase("cvt.ftz.f64.f32 %d0, %f1", 0UL, 1UL)]
    [TestCase("cvt.rna.tf32.f32 %r0, %f1", 0x3f802000UL, 0x3f801000UL)]
    [TestCase("cvt.rn.tf32.f32 %r0, %f1", 0x3f800000UL, 0x3f801000UL)]
    [TestCase("cvt.rz.relu.tf32.f32 %r0, %f1", 0UL, 0xbf801000UL)]
    public void Among_floats(string instruction, ulong expected, ulong input) => Check(instruction, expected, input);

    [Test]
    public void Two_singles_become_two_halves() =>
        Assert.That(InstructionRunner.Run("cvt.rn.f16x2.f32 %r0, %f1, %f2", One, 0x40000000), Is.EqualTo(0x3c004000UL));

    private static void Check(string instruction, ulong expected, ulong input) =>
        Assert.That(InstructionRunner.Run(instruction, input), Is.EqualTo(expected));
}
