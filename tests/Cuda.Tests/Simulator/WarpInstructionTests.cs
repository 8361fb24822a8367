using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Simulator;

public sealed class WarpInstructionTests
{
    [TestCase("shfl.sync.down.b32 %r2, %r1, 1, 0x1f, -1;", new uint[] { 1, 2, 31, 31 })]
    [TestCase("shfl.sync.up.b32 %r2, %r1, 1, 0, -1;", new uint[] { 0, 0, 29, 30 })]
    [TestCase("shfl.sync.bfly.b32 %r2, %r1, 16, 0x1f, -1;", new uint[] { 16, 17, 14, 15 })]
    [TestCase("shfl.sync.idx.b32 %r2, %r1, 5, 0x1f, -1;", new uint[] { 5, 5, 5, 5 })]
    [TestCase("shfl.sync.idx.b32 %r2, %r1, 1, 0x1c1f, -1;", new uint[] { 1, 1, 29, 29 })]
    [TestCase("shfl.sync.down.b32 %r3|%p1, %r1, 1, 0x1f, -1; selp.u32 %r2, 1, 0, %p1;", new uint[] { 1, 1, 1, 0 })]
    [TestCase("setp.lt.u32 %p1, %r1, 3; vote.sync.ballot.b32 %r2, %p1, -1;", new uint[] { 7, 7, 7, 7 })]
    [TestCase("setp.lt.u32 %p1, %r1, 3; vote.sync.any.pred %p2, %p1, -1; selp.u32 %r2, 1, 0, %p2;", new uint[] { 1, 1, 1, 1 })]
    [TestCase("setp.lt.u32 %p1, %r1, 3; vote.sync.all.pred %p2, !%p1, -1; selp.u32 %r2, 1, 0, %p2;", new uint[] { 0, 0, 0, 0 })]
    [TestCase("redux.sync.add.s32 %r2, %r1, -1;", new uint[] { 496, 496, 496, 496 })]
    [TestCase("redux.sync.max.u32 %r2, %r1, -1;", new uint[] { 31, 31, 31, 31 })]
    [TestCase("shr.u32 %r3, %r1, 1; match.any.sync.b32 %r2, %r3, -1;", new uint[] { 3, 3, 0xc0000000, 0xc0000000 })]
    [TestCase("match.all.sync.b32 %r2|%p1, %r1, -1;", new uint[] { 0, 0, 0, 0 })]
    [TestCase("activemask.b32 %r3; and.b32 %r2, %r3, 2;", new uint[] { 0, 2, 0, 0 })]
    [TestCase("mov.u32 %r2, %lanemask_lt;", new uint[] { 0, 1, 0x3fffffff, 0x7fffffff })]
    [TestCase("setp.lt.u32 %p1, %r1, 3; barrier.sync 0; bar.red.popc.u32 %r2, 0, %p1;", new uint[] { 3, 3, 3, 3 })]
    public void Lanes_exchange(string body, uint[] expected)
    {
        for (int seed = 0; seed < 3; seed++)
        {
            uint[] results = Run($"mov.u32 %r1, %tid.x;\n{body}\nmad.wide.u32 %rd2, %r1, 4, %rd1; st.global.u32 [%rd2], %r2;", 32, seed);
            Assert.That(new[] { results[0], results[1], results[30], results[31] }, Is.EqualTo(expected));
        }
    }

    [Test]
    public void Divergent_halves_of_a_warp_shuffle_apart()
    {
        uint[] results = Run(
            """
                mov.u32 %r1, %tid.x;
                setp.lt.u32 %p1, %r1, 16;
                @%p1 bra low;
                shfl.sync.idx.b32 %r2, %r1, 31, 0x1f, 0xffff0000;
                bra join;
            low:
                shfl.sync.idx.b32 %r2, %r1, 0, 0x1f, 0x0000ffff;
            join:
                bar.warp.sync -1;
                mad.wide.u32 %rd2, %r1, 4, %rd1;
                st.global.u32 [%rd2], %r2;
            """,
            32,
            0);
        Assert.That(results, Is.EqualTo(Enumerable.Repeat(0u, 16).Concat(Enumerable.Repeat(31u, 16))));
    }

    [Test]
    public void A_block_sums_through_shared_memory_whatever_the_order([Range(0, 4)] int seed)
    {
        uint[] results = Run(
            """
                .shared .align 4 .b32 sums[256];
                mov.u32 %r1, %tid.x;
                mov.u32 %r9, sums;
                mad.lo.u32 %r3, %r1, 4, %r9;
                st.shared.u32 [%r3], %r1;
                mov.u32 %r4, 128;
            loop:
                bar.sync 0;
                setp.ge.u32 %p1, %r1, %r4;
                @%p1 bra next;
                mad.lo.u32 %r5, %r4, 4, %r3;
                ld.shared.u32 %r6, [%r5];
                ld.shared.u32 %r7, [%r3];
                add.u32 %r7, %r7, %r6;
                st.shared.u32 [%r3], %r7;
            next:
                shr.u32 %r4, %r4, 1;
                setp.ne.u32 %p1, %r4, 0;
                @%p1 bra loop;
                bar.sync 0;
                ld.shared.u32 %r2, [sums];
                mad.wide.u32 %rd2, %r1, 4, %rd1;
                st.global.u32 [%rd2], %r2;
            """,
            256,
            seed);
        Assert.That(results, Is.All.EqualTo(255 * 128));
    }

    [Test]
    public void Named_barriers_let_producers_go_on()
    {
        uint[] results = Run(
            """
                .shared .align 4 .b32 value;
                mov.u32 %r1, %tid.x;
                setp.lt.u32 %p1, %r1, 32;
                setp.eq.u32 %p2, %r1, 40;
                mov.u32 %r2, 7;
                @%p2 st.shared.u32 [value], 9;
                @!%p1 bar.arrive 1, 64;
                @%p1 bar.sync 1, 64;
                @%p1 ld.shared.u32 %r2, [value];
                mad.wide.u32 %rd2, %r1, 4, %rd1;
                st.global.u32 [%rd2], %r2;
            """,
            64,
            0);
        Assert.That(results, Is.EqualTo(Enumerable.Repeat(9u, 32).Concat(Enumerable.Repeat(7u, 32))));
    }

    [Test]
    public void Dynamic_shared_memory_stands_behind_the_static_one()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(
            """
                .shared .align 4 .b32 fixed[3];
                mov.u32 %r1, fixed;
                mov.u32 %r2, pool;
                mov.u32 %r3, %dynamic_smem_size;
                st.shared.u32 [pool+60], %r3;
                ld.shared.u32 %r4, [%r2+60];
                st.global.v4.u32 [%rd1], {%r1, %r2, %r3, %r4};
            """,
            1,
            ".extern .shared .align 16 .b8 pool[];"));
        ulong output = kernel.Allocate<uint>(4);
        kernel.LaunchShared(new LaunchSize(1), new LaunchSize(1), 64, output);
        Assert.That(kernel.Download<uint>(output, 4), Is.EqualTo(new uint[] { 0, 16, 64, 64 }));
    }

    private static uint[] Run(string body, int threads, int seed)
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body, 1), seed: seed);
        ulong output = kernel.Allocate<uint>(threads);
        kernel.Launch(new LaunchSize(1), new LaunchSize(threads), output);
        return kernel.Download<uint>(output, threads);
    }
}
