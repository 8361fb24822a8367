namespace Arity.Cuda.Tests.Simulator;

public sealed class FloatInstructionTests
{
    private const float Tiny = 1e-40f;
    private const float Step = 1.1920929e-7f;

    [TestCase("add.f32 %f0, %f1, %f2", 3.5f, 1.5f, 2f)]
    [TestCase("sub.rn.f32 %f0, %f1, %f2", -0.5f, 1.5f, 2f)]
    [TestCase("mul.rn.f32 %f0, %f1, %f2", 3f, 1.5f, 2f)]
    [TestCase("mul.ftz.f32 %f0, %f1, %f2", 0f, Tiny, 2f)]
    [TestCase("add.ftz.f32 %f0, %f1, %f2", 2e-38f, Tiny, 2e-38f)]
    [TestCase("add.sat.f32 %f0, %f1, %f2", 1f, 1f, 2f)]
    [TestCase("add.sat.f32 %f0, %f1, %f2", 0f, float.NaN, 2f)]
    [TestCase("fma.rn.f32 %f0, %f1, %f2, %f3", 7f, 2f, 3f, 1f)]
    [TestCase("mad.rn.f32 %f0, %f1, %f2, %f3", 7f, 2f, 3f, 1f)]
    [TestCase("div.rn.f32 %f0, %f1, %f2", 0.33333334f, 1f, 3f)]
    [TestCase("div.approx.f32 %f0, %f1, %f2", 0f, 1f, 1.5e38f)]
    [TestCase("div.full.f32 %f0, %f1, %f2", 0.5f, 1f, 2f)]
    [TestCase("neg.f32 %f0, %f1", -0f, 0f)]
    [TestCase("abs.f32 %f0, %f1", 2f, -2f)]
    [TestCase("min.f32 %f0, %f1, %f2", 2f, float.NaN, 2f)]
    [TestCase("min.f32 %f0, %f1, %f2", -0f, 0f, -0f)]
    [TestCase("max.f32 %f0, %f1, %f2", 0f, 0f, -0f)]
    [TestCase("max.NaN.f32 %f0, %f1, %f2", float.NaN, float.NaN, 2f)]
    [TestCase("sqrt.rn.f32 %f0, %f1", 3f, 9f)]
    [TestCase("rcp.rn.f32 %f0, %f1", 0.25f, 4f)]
    [TestCase("rsqrt.approx.f32 %f0, %f1", 0.5f, 4f)]
    [TestCase("ex2.approx.f32 %f0, %f1", 8f, 3f)]
    [TestCase("ex2.approx.ftz.f32 %f0, %f1", 0f, -140f)]
    [TestCase("lg2.approx.f32 %f0, %f1", 3f, 8f)]
    [TestCase("sin.approx.f32 %f0, %f1", 0.84147098f, 1f)]
    [TestCase("cos.approx.f32 %f0, %f1", 1f, 0f)]
    [TestCase("tanh.approx.f32 %f0, %f1", 1f, 100f)]
    [TestCase("copysign.f32 %f0, %f1, %f2", 2f, 1f, -2f)]
    [TestCase("selp.f32 %f0, %f1, 0f40000000, %p3", 2f, 5f, 0f, 0f)]
    [TestCase("slct.f32.f32 %f0, %f1, %f2, %f3", 5f, 5f, 6f, -0f)]
    [TestCase("mov.f32 %f0, 1.5", 1.5f)]
    public void Singles(string instruction, float expected, params float[] inputs) => Check(instruction, expected, inputs);

    [TestCase("add.rz.f32 %f0, %f1, %f2", 1f, 1f, 1e-10f)]
    [TestCase("add.rp.f32 %f0, %f1, %f2", 1f + Step, 1f, 1e-10f)]
    [TestCase("add.rm.f32 %f0, %f1, %f2", 0.99999994f, 1f, -1e-10f)]
    [TestCase("add.rm.f32 %f0, %f1, %f2", -0f, 1f, -1f)]
    [TestCase("sub.rp.f32 %f0, %f1, %f2", 1f, 1f, 1e-10f)]
    [TestCase("sub.rz.f32 %f0, %f1, %f2", 0.99999994f, 1f, 1e-10f)]
    [TestCase("mul.rp.f32 %f0, %f1, %f2", float.Epsilon, 1e-30f, 1e-30f)]
    [TestCase("mul.rz.f32 %f0, %f1, %f2", float.MaxValue, 1e30f, 1e30f)]
    [TestCase("mul.rm.f32 %f0, %f1, %f2", -float.Epsilon, 1e-30f, -1e-30f)]
    [TestCase("div.rz.f32 %f0, %f1, %f2", 0.6666666f, 2f, 3f)]
    [TestCase("div.rp.f32 %f0, %f1, %f2", 0.33333334f, 1f, 3f)]
    [TestCase("div.rm.f32 %f0, %f1, %f2", 0.3333333f, 1f, 3f)]
    [TestCase("rcp.rz.f32 %f0, %f1", 0.3333333f, 3f)]
    [TestCase("sqrt.rm.f32 %f0, %f1", 1.4142135f, 2f)]
    [TestCase("sqrt.rp.f32 %f0, %f1", 1.4142137f, 2f)]
    [TestCase("fma.rp.f32 %f0, %f1, %f2, %f3", 1f + Step, 1e-20f, 1e-20f, 1f)]
    [TestCase("fma.rm.f32 %f0, %f1, %f2, %f3", 0.99999994f, 1e-20f, -1e-20f, 1f)]
    [TestCase("fma.rz.f32 %f0, %f1, %f2, %f3", 1f, 1e-20f, 1e-20f, 1f)]
    public void Directed(string instruction, float expected, params float[] inputs) => Check(instruction, expected, inputs);

    [TestCase("add.f64 %d0, %d1, %d2", 0.30000000000000004, 0.1, 0.2)]
    [TestCase("add.rz.f64 %d0, %d1, %d2", 1.0, 1.0, 1e-30)]
    [TestCase("add.rp.f64 %d0, %d1, %d2", 1.0000000000000002, 1.0, 1e-30)]
    [TestCase("mul.rp.f64 %d0, %d1, %d2", 4.9406564584124654e-324, 1e-200, 1e-200)]
    [TestCase("div.rz.f64 %d0, %d1, %d2", 0.66666666666666663, 2.0, 3.0)]
    [TestCase("div.rp.f64 %d0, %d1, %d2", 0.66666666666666674, 2.0, 3.0)]
    [TestCase("sqrt.rn.f64 %d0, %d1", 3.0, 9.0)]
    [TestCase("rcp.rn.f64 %d0, %d1", 0.25, 4.0)]
    [TestCase("rcp.approx.ftz.f64 %d0, %d1", 0.25, 4.0)]
    [TestCase("rsqrt.approx.ftz.f64 %d0, %d1", 0.25, 16.0)]
    [TestCase("fma.rn.f64 %d0, %d1, %d2, %d3", 7.0, 2.0, 3.0, 1.0)]
    [TestCase("min.f64 %d0, %d1, %d2", 1.0, double.NaN, 1.0)]
    [TestCase("mov.f64 %d0, 0d3FF8000000000000", 1.5)]
    [TestCase("cvt.rpi.f64.f64 %d0, %d1", 2.0, 1.5)]
    public void Doubles(string instruction, double expected, params double[] inputs)
    {
        ulong bits = InstructionRunner.Run(instruction, [.. inputs.Select(BitConverter.DoubleToUInt64Bits)]);
        Assert.That(bits, Is.EqualTo(BitConverter.DoubleToUInt64Bits(expected)));
    }

    [TestCase("setp.lt.f32 %p0, %f1, %f2", false, 1f, float.NaN)]
    [TestCase("setp.ltu.f32 %p0, %f1, %f2", true, 1f, float.NaN)]
    [TestCase("setp.ne.f32 %p0, %f1, %f2", false, 1f, float.NaN)]
    [TestCase("setp.neu.f32 %p0, %f1, %f2", true, 1f, float.NaN)]
    [TestCase("setp.nan.f32 %p0, %f1, %f2", true, 1f, float.NaN)]
    [TestCase("setp.num.f32 %p0, %f1, %f2", true, 1f, 2f)]
    [TestCase("setp.eq.ftz.f32 %p0, %f1, %f2", true, Tiny, 0f)]
    [TestCase("setp.ge.f32 %p0, %f1, %f2", true, 0f, -0f)]
    [TestCase("testp.infinite.f32 %p0, %f1", true, float.NegativeInfinity)]
    [TestCase("testp.subnormal.f32 %p0, %f1", true, Tiny)]
    [TestCase("testp.notanumber.f32 %p0, %f1", false, 1f)]
    public void Predicates(string instruction, bool expected, params float[] inputs)
    {
        ulong result = InstructionRunner.Run(instruction, [.. inputs.Select(f => (ulong)BitConverter.SingleToUInt32Bits(f))]);
        Assert.That(result, Is.EqualTo(expected ? 1UL : 0));
    }

    [TestCase("add.f16 %h0, %h1, %h2", 0x4200UL, 0x3c00UL, 0x4000UL)]
    [TestCase("fma.rn.f16 %h0, %h1, %h2, %h3", 0x4500UL, 0x4000UL, 0x4000UL, 0x3c00UL)]
    [TestCase("add.ftz.f16 %h0, %h1, %h2", 0x3c00UL, 0x3c00UL, 0x83ffUL)]
    [TestCase("add.ftz.f16 %h0, %h1, %h2", 0UL, 0x0001UL, 0x0001UL)]
    [TestCase("mul.bf16 %h0, %h1, %h2", 0x4080UL, 0x4000UL, 0x4000UL)]
    [TestCase("add.f16x2 %r0, %r1, %r2", 0x42004000UL, 0x3c003c00UL, 0x40003c00UL)]
    [TestCase("fma.rn.relu.f16 %h0, %h1, %h2, %h3", 0UL, 0xc000UL, 0x4000UL, 0x3c00UL)]
    [TestCase("max.bf16x2 %r0, %r1, %r2", 0x40003f80UL, 0x3f803f80UL, 0x40003f80UL)]
    [TestCase("setp.gt.f16 %p0, %h1, %h2", 1UL, 0x4000UL, 0x3c00UL)]
    [TestCase("sub.f32 %f0, %f1, %f2", 0x7fffffffUL, 0x7f800000UL, 0x7f800000UL)]
    public void Halves_and_bits(string instruction, ulong expected, params ulong[] inputs) =>
        Assert.That(InstructionRunner.Run(instruction, inputs), Is.EqualTo(expected));

    private static void Check(string instruction, float expected, float[] inputs)
    {
        ulong bits = InstructionRunner.Run(instruction, [.. inputs.Select(f => (ulong)BitConverter.SingleToUInt32Bits(f))]);
        float actual = BitConverter.UInt32BitsToSingle((uint)bits);
        Assert.That(
            float.IsNaN(actual) ? 0x7fffffff : bits,
            Is.EqualTo(float.IsNaN(expected) ? 0x7fffffff : BitConverter.SingleToUInt32Bits(expected)),
            () => $"{actual} instead of {expected}");
    }
}
