using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Simulator;

public sealed class MemoryInstructionTests
{
    [Test]
    public void Narrow_loads_extend_and_vectors_move_whole()
    {
        ulong[] results = Run(
            """
                ld.global.s8 %r1, [%rd2];
                ld.global.u8 %r2, [%rd2+1];
                ld.global.s16 %r3, [%rd2+2];
                ld.global.v2.u32 {%r4, %r5}, [%rd2+8];
                ld.global.nc.v4.b16 {%h1, %h2, %h3, %h4}, [%rd2];
                st.global.v2.b32 [%rd1], {%r1, %r2};
                st.global.v4.b32 [%rd1+16], {%r3, %r4, %r5, %r5};
                st.global.b16 [%rd1+8], %h1;
                st.global.b16 [%rd1+10], %h2;
                st.global.b32 [%rd1+12], 0;
            """,
            4,
            0x8001_ffff_8000_82f0,
            0x2222_2222_1111_1111);
        Assert.That(results, Is.EqualTo(new ulong[] { 0x0000_0082_ffff_fff0, 0x8000_82f0, 0x1111_1111_ffff_8000, 0x2222_2222_2222_2222 }));
    }

    [Test]
    public void Constants_globals_and_locals_keep_their_values()
    {
        const string Declarations = """
            .const .align 4 .b32 table[3] = {10, 20, 30};
            .global .align 8 .u64 counter = 5;
            """;
        ulong[] results = Run(
            """
                .local .align 4 .b8 scratch[16];
                ld.const.u32 %r1, [table+8];
                mov.u64 %rd3, table;
                cvta.const.u64 %rd3, %rd3;
                ld.u32 %r2, [%rd3+4];
                atom.global.add.u64 %rd4, [counter], 2;
                ld.global.u64 %rd5, [counter];
                mov.u64 %rd6, scratch;
                st.local.u32 [%rd6+4], %r1;
                cvta.local.u64 %rd7, %rd6;
                ld.u32 %r3, [%rd7+4];
                st.global.v2.u32 [%rd1], {%r1, %r2};
                st.global.v2.u64 [%rd1+16], {%rd4, %rd5};
                cvt.u64.u32 %rd8, %r3;
                st.global.u64 [%rd1+8], %rd8;
            """,
            4,
            Declarations);
        Assert.That(results, Is.EqualTo(new ulong[] { (20UL << 32) | 30, 30, 5, 7 }));
    }

    [TestCase("add.u32", 3u)]
    [TestCase("min.s32", 1u)]
    [TestCase("max.u32", 2u)]
    [TestCase("and.b32", 0u)]
    [TestCase("or.b32", 3u)]
    [TestCase("xor.b32", 3u)]
    [TestCase("exch.b32", 1u)]
    [TestCase("inc.u32", 0u)]
    [TestCase("dec.u32", 1u)]
    public void Atomics_change_and_return(string operation, uint expected)
    {
        ulong[] results = Run(
            $"""
                atom.global.{operation} %r1, [%rd2], 1;
                ld.global.u32 %r2, [%rd2];
                st.global.v2.u32 [%rd1], {"{%r1, %r2}"};
            """,
            1,
            2UL);
        Assert.That(results[0], Is.EqualTo(2 | ((ulong)expected << 32)));
    }

    [Test]
    public void Every_thread_of_a_grid_counts_once()
    {
        using var kernel = new SimulatedKernel(
            SimulatedKernel.Module("red.global.add.u64 [%rd1], 1; atom.global.add.f32 %f1, [%rd2], 1.0;"));
        ulong count = kernel.Upload(0UL);
        ulong sum = kernel.Upload(0f);
        kernel.Launch(new LaunchSize(3, 2), new LaunchSize(40, 2), count, sum);
        Assert.That(kernel.Download<ulong>(count, 1)[0], Is.EqualTo(480));
        Assert.That(kernel.Download<float>(sum, 1)[0], Is.EqualTo(480f));
    }

    [Test]
    public void Asynchronous_copies_are_there_after_their_wait()
    {
        const string Copy = """
                .shared .align 16 .b8 tile[32];
                mov.u32 %r1, tile;
                cp.async.ca.shared.global [%r1], [%rd2], 8;
                cp.async.commit_group;
                cp.async.cg.shared.global [%r1+16], [%rd2], 16, 8;
                cp.async.commit_group;
                WAIT
                ld.shared.u64 %rd3, [tile];
                st.global.u64 [%rd1], %rd3;
                cp.async.wait_all;
                ld.shared.v2.u64 {%rd3, %rd4}, [tile+16];
                add.u64 %rd3, %rd3, %rd4;
                st.global.u64 [%rd1+8], %rd3;
            """;
        Assert.That(Run(Copy.Replace("WAIT", "cp.async.wait_group 1;"), 2, 11, 12), Is.EqualTo(new ulong[] { 11, 11 }));
        Assert.That(() => Run(Copy.Replace("WAIT", "cp.async.wait_group 2;"), 2, 11, 12), Throws.TypeOf<UninitializedReadException>());
    }

    [Test]
    public void Compare_and_swap_makes_a_lock_that_threads_wait_for()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(
            """
            again:
                atom.global.cas.b32 %r1, [%rd1], 0, 1;
                setp.ne.u32 %p1, %r1, 0;
                @%p1 bra again;
                ld.global.u32 %r2, [%rd2];
                add.u32 %r2, %r2, 1;
                st.global.u32 [%rd2], %r2;
                atom.global.exch.b32 %r3, [%rd1], 0;
            """));
        ulong count = kernel.Upload(0UL);
        kernel.Launch(new LaunchSize(2), new LaunchSize(64), kernel.Upload(0UL), count);
        Assert.That(kernel.Download<ulong>(count, 1)[0], Is.EqualTo(128));
    }

    private static ulong[] Run(string body, int results, params ulong[] inputs) => Run(body, results, "", inputs);

    private static ulong[] Run(string body, int results, string declarations, params ulong[] inputs)
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body, 2, declarations));
        ulong output = kernel.Allocate<ulong>(results);
        kernel.Launch(new LaunchSize(1), new LaunchSize(1), output, kernel.Upload(inputs.Length == 0 ? [0UL] : inputs));
        return kernel.Download<ulong>(output, results);
    }
}
