using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Simulator;

/// <summary>Races in global memory: the kernels get the address of 64 zeros as %rd1.</summary>
public sealed class GlobalRaceTests
{
    private const string Own = "mov.u32 %r1, %tid.x; mad.wide.u32 %rd2, %r1, 4, %rd1;";
    private const string Opposite = "mov.u32 %r2, 63; sub.u32 %r2, %r2, %r1; mad.wide.u32 %rd3, %r2, 4, %rd1;";

    [TestCase("mov.u32 %r1, %ctaid.x; st.global.u32 [%rd1], %r1;", 2, 1, TestName = "Blocks_write_one_place")]
    [TestCase("mov.u32 %r1, 7; st.global.u32 [%rd1], %r1;", 1, 2, TestName = "Threads_write_one_value_to_one_place")]
    [TestCase(Own + Opposite + "st.global.u32 [%rd2], %r1; ld.global.u32 %r3, [%rd3];", 1, 64, TestName = "Threads_read_what_others_write")]
    [TestCase(Own + Opposite + "ld.global.u32 %r3, [%rd3]; st.global.u32 [%rd2], %r1;", 1, 64, TestName = "Threads_write_what_others_read")]
    [TestCase("ld.global.u32 %r1, [%rd1]; mov.u32 %r2, %ctaid.x; setp.ne.u32 %p1, %r2, 0; @%p1 st.global.u32 [%rd1], %r1;", 3, 2,
        TestName = "A_block_writes_what_several_read")]
    [TestCase(
        "mov.u32 %r1, %ctaid.x; setp.eq.u32 %p1, %r1, 0; @%p1 ld.volatile.global.u32 %r2, [%rd1]; @!%p1 st.global.u32 [%rd1], %r1;",
        2, 1, TestName = "A_block_writes_plainly_what_another_reads_volatile")]
    public void Races_are_found(string body, int blocks, int threads) => Assert.That(() => Run(body, blocks, threads),
        Throws.TypeOf<GlobalRaceException>().With.Message.Contains("no barrier orders them").And.Message.Contains("PTX line"));

    [TestCase(Own + "st.global.u32 [%rd2], %r1; ld.global.u32 %r3, [%rd2];", 1, 64, TestName = "A_thread_reads_its_own")]
    [TestCase(Own + Opposite + "st.global.u32 [%rd2], %r1; bar.sync 0; ld.global.u32 %r3, [%rd3];", 1, 64, TestName = "A_barrier_orders")]
    [TestCase("mov.u32 %r1, %tid.x; cvt.u64.u32 %rd2, %r1; add.u64 %rd2, %rd2, %rd1; st.global.u8 [%rd2], %r1;", 1, 64,
        TestName = "Neighbouring_bytes_are_apart")]
    [TestCase("ld.global.u32 %r1, [%rd1];", 4, 64, TestName = "All_may_read")]
    [TestCase("mov.u32 %r1, 1; red.global.add.u32 [%rd1], %r1;", 2, 64, TestName = "Atomics_do_not_race")]
    public void What_is_ordered_is_no_race(string body, int blocks, int threads)
        => Assert.That(() => Run(body, blocks, threads), Throws.Nothing);

    private static void Run(string body, int blocks, int threads)
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body, 1));
        ulong memory = kernel.Upload(new uint[64]);
        // Launches do not race with each other.
        for (int i = 0; i < 2; i++) kernel.Launch(new LaunchSize(blocks), new LaunchSize(threads), memory);
    }
}
