using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Simulator;

public sealed class ControlTests
{
    private const string Square = """
        .func (.param .f32 result) square(.param .f32 x)
        {
            .reg .f32 %f<2>;
            ld.param.f32 %f0, [x];
            mul.rn.f32 %f1, %f0, %f0;
            st.param.f32 [result], %f1;
            ret;
        }
        .func (.reg .f32 result) fourth(.reg .f32 x)
        {
            {
                .param .f32 in;
                .param .f32 out;
                st.param.f32 [in], x;
                call.uni (out), square, (in);
                ld.param.f32 result, [out];
            }
            {
                .param .f32 in;
                .param .f32 out;
                st.param.f32 [in], result;
                call.uni (out), square, (in);
                ld.param.f32 result, [out];
            }
            ret;
        }
        """;

    [Test]
    public void Functions_call_functions_with_parameters_of_both_kinds()
    {
        using var kernel = new SimulatedKernel(
            SimulatedKernel.Module("call (%f1), fourth, (0f40000000); st.global.f32 [%rd1], %f1;", 1, Square));
        ulong output = kernel.Allocate<float>(1);
        kernel.Launch(new LaunchSize(1), new LaunchSize(1), output);
        Assert.That(kernel.Download<float>(output, 1)[0], Is.EqualTo(16f));
    }

    [Test]
    public void A_guarded_call_is_skipped_where_its_predicate_is_false()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(
            """
                mov.u32 %r1, %tid.x;
                cvt.rn.f32.u32 %f2, %r1;
                setp.gt.u32 %p1, %r1, 2;
                mov.f32 %f1, 0f00000000;
                @%p1 call (%f1), fourth, (%f2);
                mad.wide.u32 %rd2, %r1, 4, %rd1;
                st.global.f32 [%rd2], %f1;
            """,
            1,
            Square));
        ulong output = kernel.Allocate<float>(4);
        kernel.Launch(new LaunchSize(1), new LaunchSize(4), output);
        Assert.That(kernel.Download<float>(output, 4), Is.EqualTo(new[] { 0f, 0f, 0f, 81f }));
    }

    [Test]
    public void Loops_and_scopes_of_registers()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(
            """
                mov.u32 %r1, 0;
                mov.u32 %r2, 0;
            loop:
                {
                    .reg .b32 %r<3>;
                    mov.u32 %r1, 1000;
                }
                add.u32 %r2, %r2, %r1;
                add.u32 %r1, %r1, 1;
                setp.lt.u32 %p1, %r1, 100000;
                @%p1 bra.uni loop;
                st.global.u32 [%rd1], %r2;
                @%p1 exit;
            """,
            1));
        ulong output = kernel.Allocate<uint>(1);
        kernel.Launch(new LaunchSize(1), new LaunchSize(1), output);
        Assert.That(kernel.Download<uint>(output, 1)[0], Is.EqualTo(unchecked((uint)(99999L * 100000 / 2))));
    }

    [Test]
    public void A_kernel_that_never_ends_is_stopped()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module("loop: bra loop;", 1));
        Assert.That(() => kernel.Launch(new LaunchSize(1), new LaunchSize(1), 0), Throws.TypeOf<KernelTimeoutException>());
    }

    [TestCase("wgmma.fence.sync.aligned;", "wgmma")]
    [TestCase("add.rn.bogus.f32 %f1, %f2, %f3;", ".bogus")]
    [TestCase("add.rz.u32 %r1, %r2, %r3;", ".rz")]
    [TestCase("ld.global.f32 %f1, [unknown];", "unknown")]
    [TestCase("bra nowhere;", "nowhere")]
    public void What_is_not_supported_is_found_at_load(string body, string named) => Assert.That(
        () => new SimulatedKernel(SimulatedKernel.Module(body, 1)),
        Throws.TypeOf<UnsupportedInstructionException>().With.Message.Contains(named).And.Message.Contains("line"));

    [Test]
    public void Recursion_is_not_supported() => Assert.That(
        () => new SimulatedKernel(SimulatedKernel.Module("call f;", 1, ".func f() { call f; ret; }")),
        Throws.TypeOf<UnsupportedInstructionException>());

    [Test]
    public void Text_that_is_no_PTX_and_an_unknown_entry_are_driver_errors()
    {
        Assert.That(() => new SimulatedKernel("nonsense"), Throws.TypeOf<CudaException>().With.Property("Code").EqualTo(218));
        Assert.That(
            () => new SimulatedKernel(SimulatedKernel.Module("", 1), "other"),
            Throws.TypeOf<CudaException>().With.Property("Code").EqualTo(500));
    }
}
