using Arity.Cuda.Tests.Simulator;
using Arity.Kernels.Cuda.Composition;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Cuda.Tests.MathLibrary;

/// <summary>A function of the PTX math library in a kernel of its own, run over arrays on the simulator.</summary>
internal static class MathKernel
{
    private const int Threads = 128;

    public static T[] Run<T>(MathFunction function, T[] x, T[] y)
        where T : unmanaged
    {
        using var kernel = new SimulatedKernel(Module(function, typeof(T) == typeof(float) ? "f32" : "f64"));
        ulong result = kernel.Allocate<T>(x.Length);
        kernel.Launch(
            new LaunchSize((x.Length + Threads - 1) / Threads), new LaunchSize(Threads),
            result, kernel.Upload(x), kernel.Upload(y), (ulong)x.Length);
        return kernel.Download<T>(result, x.Length);
    }

    /// <summary>The function after all that it uses, and an entry (result, x, y, count).</summary>
    private static string Module(MathFunction function, string type) => SimulatedKernel.Module(
        $$"""
            mov.u32 %r1, %ctaid.x;
            mov.u32 %r2, %ntid.x;
            mov.u32 %r3, %tid.x;
            mad.lo.u32 %r4, %r1, %r2, %r3;
            cvt.u64.u32 %rd5, %r4;
            setp.ge.u64 %p1, %rd5, %rd4;
            @%p1 bra DONE;
            mul.lo.u64 %rd5, %rd5, {{(type == "f32" ? 4 : 8)}};
            add.u64 %rd1, %rd1, %rd5;
            add.u64 %rd2, %rd2, %rd5;
            add.u64 %rd3, %rd3, %rd5;
            .reg .{{type}} %x, %y;
            ld.global.{{type}} %x, [%rd2];
            ld.global.{{type}} %y, [%rd3];
            {
                .param .{{type}} first, second, value;
                st.param.{{type}} [first], %x;
                st.param.{{type}} [second], %y;
                call (value), {{function.Name}}_{{type}}, ({{(function.IsBinary ? "first, second" : "first")}});
                ld.param.{{type}} %x, [value];
            }
            st.global.{{type}} [%rd1], %x;
        DONE:
        """,
        parameters: 4,
        declarations: PtxLibrary.Functions([$"{function.Name}_{type}"]));
}
