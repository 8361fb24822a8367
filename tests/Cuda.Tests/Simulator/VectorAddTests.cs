using Arity.Kernels.Cuda.Driver;

namespace Arity.Cuda.Tests.Simulator;

public sealed class VectorAddTests
{
    private const string Add = """
        .version 7.0
        .target sm_80
        .address_size 64
        .visible .entry add_vectors(.param .u64 out, .param .u64 a, .param .u64 b, .param .u32 n)
        {
            .reg .pred %p;
            .reg .b32 %r<5>;
            .reg .b64 %rd<7>;
            .reg .f32 %f<3>;
            mov.u32 %r1, %ctaid.x;
            mov.u32 %r2, %ntid.x;
            mov.u32 %r3, %tid.x;
            mad.lo.s32 %r4, %r1, %r2, %r3;
            ld.param.u32 %r0, [n];
            setp.ge.u32 %p, %r4, %r0;
            @%p bra $done;
            ld.param.u64 %rd0, [out];
            ld.param.u64 %rd1, [a];
            ld.param.u64 %rd2, [b];
            mul.wide.u32 %rd3, %r4, 4;
            add.s64 %rd4, %rd1, %rd3;
            add.s64 %rd5, %rd2, %rd3;
            add.s64 %rd6, %rd0, %rd3;
            ld.global.nc.f32 %f0, [%rd4];
            ld.global.nc.f32 %f1, [%rd5];
            add.rn.f32 %f2, %f0, %f1;
            st.global.f32 [%rd6], %f2;
        $done:
            ret;
        }
        """;

    [TestCase(1)]
    [TestCase(64)]
    [TestCase(1000)]
    [TestCase(100000)]
    public void Vectors_are_added(int count)
    {
        float[] a = [.. Enumerable.Range(0, count).Select(i => i * 0.5f)];
        float[] b = [.. Enumerable.Range(0, count).Select(i => 100f - i)];
        using var kernel = new SimulatedKernel(Add, "add_vectors");
        ulong sum = kernel.Allocate<float>(count);
        kernel.Launch(new LaunchSize((count + 63) / 64), new LaunchSize(64), sum, kernel.Upload(a), kernel.Upload(b), (ulong)count);
        Assert.That(kernel.Download<float>(sum, count), Is.EqualTo(a.Zip(b, (x, y) => x + y)));
    }
}
