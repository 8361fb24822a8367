using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Simulator;

/// <summary>Each check of the simulator, provoked once.</summary>
public sealed class CheckTests
{
    private const string Shared =
        ".shared .align 16 .b8 tile[256]; mov.u32 %r1, %tid.x; mul.lo.u32 %r2, %r1, 4; mov.u32 %r3, tile; add.u32 %r4, %r3, %r2;";

    [TestCase("ld.global.u32 %r1, [%rd1+16];")]
    [TestCase("ld.global.v2.u64 {%rd3, %rd4}, [%rd1+16];")]
    [TestCase("st.global.u32 [%rd1+-4], %r1;")]
    [TestCase("mov.u64 %rd3, 0; ld.u32 %r1, [%rd3];")]
    [TestCase(".local .b32 l[2]; mov.u64 %rd3, l; st.local.u32 [%rd3+16], 1;")]
    [TestCase(".shared .b32 s[2]; mov.u64 %rd3, s; st.shared.u32 [%rd3+4096], 1;")]
    public void Outside(string body) => Provoke<OutOfBoundsException>(body);

    [TestCase("ld.global.u32 %r1, [%rd1+2];")]
    [TestCase("ld.global.v4.u32 {%r1, %r2, %r3, %r4}, [%rd1+8];")]
    [TestCase("atom.global.add.u64 %rd3, [%rd1+4], 1;")]
    public void Misaligned(string body) => Provoke<MisalignedAccessException>(body);

    [TestCase("ld.global.u32 %r1, [%rd2];")]
    [TestCase(".shared .b32 s[2]; ld.shared.u32 %r1, [s];")]
    [TestCase(".local .b32 l[2]; mov.u64 %rd3, l; ld.local.u32 %r1, [%rd3];")]
    [TestCase("st.global.u16 [%rd2], 1; ld.global.u32 %r1, [%rd2];")]
    public void Uninitialized(string body) => Provoke<UninitializedReadException>(body);

    [TestCase(Shared + "st.shared.u32 [tile], %r1;")]
    [TestCase(Shared + "st.shared.u32 [%r4], 1; bar.sync 0; st.shared.u32 [%r4], 2; xor.b32 %r4, %r4, 128; ld.shared.u32 %r5, [%r4];")]
    [TestCase(Shared + "st.shared.u32 [%r4], 1; bar.sync 0; ld.shared.u32 %r5, [tile]; st.shared.u32 [tile], 1;")]
    [TestCase(Shared + "st.shared.u32 [%r4], 1; bar.sync 0; atom.shared.exch.b32 %r5, [tile], 0; st.shared.u32 [tile], 1;")]
    [TestCase(
        Shared + "st.shared.u32 [%r4], 1; bar.sync 0; st.shared.u32 [%r4], 2; "
        + "bar.warp.sync -1; xor.b32 %r4, %r4, 128; ld.shared.u32 %r5, [%r4];")]
    public void Races(string body) => Provoke<SharedRaceException>(body, threads: 64);

    [TestCase(Shared + "st.shared.u32 [%r4], 1; bar.warp.sync -1; xor.b32 %r4, %r4, 4; ld.shared.u32 %r5, [%r4];")]
    [TestCase(Shared + "st.shared.u32 [%r4], 1; bar.sync 0; ld.shared.u32 %r5, [tile]; ld.shared.u32 %r5, [tile];")]
    [TestCase(Shared + "st.shared.u32 [%r4], 1; bar.sync 0; atom.shared.exch.b32 %r5, [tile], 0;")]
    public void No_race(string body) => Assert.That(() => Run(body, 64), Throws.Nothing);

    [TestCase("mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 16; @%p1 bar.sync 0; @!%p1 bar.sync 0;")]
    [TestCase("mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 16; @%p1 bar.sync 0; @!%p1 bar.sync 1;")]
    [TestCase("mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 16; @%p1 exit; bar.warp.sync -1;")]
    [TestCase("bar.warp.sync 0x1;")]
    [TestCase("mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 16; @%p1 bar.warp.sync -1; bar.sync 0;")]
    public void Divergence(string body) => Provoke<BarrierDivergenceException>(body, threads: 64);

    [Test]
    public void Use_after_free()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module("ld.global.u32 %r1, [%rd1];", 1));
        ulong gone = kernel.Driver.TryAllocate(0, 64, 0);
        kernel.Driver.Free(0, gone, 0);
        Assert.That(() => kernel.Launch(new LaunchSize(1), new LaunchSize(1), gone), Throws.TypeOf<UseAfterFreeException>());
        Assert.That(() => kernel.Driver.Free(0, gone, 0), Throws.TypeOf<UseAfterFreeException>());
        Assert.That(() => kernel.Driver.Fill(0, gone, 0, 4, 0), Throws.TypeOf<UseAfterFreeException>());
    }

    [Test]
    public void A_register_that_nothing_has_written_holds_no_value_of_another_thread()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(
            "mov.u32 %r2, %tid.x; mad.wide.u32 %rd1, %r2, 4, %rd1; st.global.u32 [%rd1], %r1; mov.u32 %r1, 7;", 1));
        ulong output = kernel.Allocate<uint>(4);
        kernel.Launch(new LaunchSize(1), new LaunchSize(4), output);
        Assert.That(kernel.Download<uint>(output, 4), Is.All.EqualTo(0xCDCDCDCD));
    }

    [Test]
    public void Trap() => Provoke<SimulatorException>("trap;");

    [Test]
    public void The_fault_names_kernel_line_and_thread()
    {
        var error = Assert.Throws<OutOfBoundsException>(() => Run(
            "mov.u32 %r1, %tid.y; setp.ne.u32 %p1, %r1, 3;\n@%p1 exit;\nld.global.u32 %r1, [%rd1+1024];", new LaunchSize(2, 4)));
        Assert.That(error!.Site!.Kernel, Is.EqualTo("kernel"));
        Assert.That(error.Site.Thread, Does.Match(@"block \(0, 0, 0\) thread \([01], 3, 0\)"));
        string[] lines = SimulatedKernel.Module("\n\nX", 2).Split('\n');
        Assert.That(error.Site.Line, Is.EqualTo(Array.FindIndex(lines, line => line.EndsWith('X')) + 1));
    }

    [Test]
    public void A_fault_in_one_block_of_many_is_thrown_as_it_is()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(
            "mov.u32 %r1, %ctaid.x; setp.ne.u32 %p1, %r1, 77; @%p1 exit; trap;", 1));
        var error = Assert.Throws<SimulatorException>(() => kernel.Launch(new LaunchSize(300), new LaunchSize(128), 0));
        Assert.That(error!.Site!.Thread, Does.StartWith("block (77, 0, 0)"));
    }

    [Test]
    public void A_failed_launch_leaves_the_driver_usable()
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module("st.global.u32 [%rd1], 5;", 1));
        Assert.That(() => kernel.Launch(new LaunchSize(1), new LaunchSize(1), 0), Throws.TypeOf<OutOfBoundsException>());
        ulong output = kernel.Allocate<uint>(1);
        kernel.Launch(new LaunchSize(1), new LaunchSize(1), output);
        Assert.That(kernel.Download<uint>(output, 1)[0], Is.EqualTo(5));
    }

    private static void Provoke<T>(string body, int threads = 1)
        where T : SimulatorException
    {
        T? error = Assert.Throws<T>(() => Run(body, threads));
        Assert.That(error!.Message, Does.Contain("kernel 'kernel', PTX line ").And.Contain("thread ("));
    }

    private static void Run(string body, int threads) => Run(body, new LaunchSize(threads));

    private static void Run(string body, LaunchSize block)
    {
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body));
        kernel.Launch(new LaunchSize(1), block, kernel.Upload(1UL, 2UL), kernel.Allocate<ulong>(2));
    }
}
