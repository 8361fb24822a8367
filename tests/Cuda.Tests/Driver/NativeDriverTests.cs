using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Driver.Native;

namespace Arity.Cuda.Tests.Driver;

/// <summary>The native binding against a stand-in library: what it passes, in which order, and what it makes of errors.</summary>
[NonParallelizable]
public sealed unsafe class NativeDriverTests
{
    private DriverStub _stub = null!;
    private NativeDriver _driver = null!;

    [OneTimeSetUp]
    public void Compile() => _driver = (_stub = DriverStub.Compile()).Create();

    [Test]
    public void Devices_are_described()
    {
        Assert.That(_driver.Description, Is.EqualTo("CUDA driver 12.8"));
        Assert.That(_driver.DeviceCount, Is.EqualTo(2));
        Assert.That(_driver.GetProperties(1), Is.EqualTo(new CudaDeviceProperties("Stub B", 91, 132, 32, 1024, 232448, 80L << 30)));
        Assert.That(() => _driver.GetProperties(2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => _driver.GetMemory(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_context_is_set_once_for_a_thread_and_when_the_device_changes()
    {
        int calls = 0;
        var thread = new Thread(() =>
        {
            ref int counter = ref _stub.Read<int>("set_current_calls");
            int before = counter;
            foreach (int device in (int[])[0, 0, 0, 1, 1, 0]) _driver.GetMemory(device);
            calls = counter - before;
        });
        thread.Start();
        thread.Join();
        Assert.That(calls, Is.EqualTo(3));
    }

    [Test]
    public void A_launch_passes_sizes_and_arguments()
    {
        nint module = _driver.LoadModule(0, "good text", "elementwise");
        nint function = _driver.GetFunction(0, module, "add");
        int argument = 4711;
        void* arguments = &argument;
        _driver.SetMaxDynamicSharedMemory(0, function, 100_000);
        _driver.Launch(0, function, new(70000, 2, 3), new(128, 4), 512, 0, &arguments);
        fixed (uint* sizes = &_stub.Read<uint>("last_launch"))
        {
            Assert.That(new Span<uint>(sizes, 7).ToArray(), Is.EqualTo(new uint[] { 70000, 2, 3, 128, 4, 1, 512 }));
        }

        Assert.That(_stub.Read<int>("last_argument"), Is.EqualTo(4711));
        Assert.That(_stub.Read<byte>("last_image_end"), Is.EqualTo((byte)'t'));
        _driver.UnloadModule(0, module);
    }

    [Test]
    public void What_does_not_compile_gives_the_compilers_log_and_the_modules_name()
    {
        var error = Assert.Throws<CudaException>(() => _driver.LoadModule(0, "bad", "elementwise"))!;
        Assert.That((error.Call, error.Code), Is.EqualTo(("cuModuleLoadDataEx", 218)));
        Assert.That(error.Message, Does.Contain("module 'elementwise' was not loaded: CUDA_ERROR_INVALID_PTX (218)"));
        Assert.That(error.Message, Does.EndWith("line 3; error : Unknown symbol 'bad'"));
    }

    [Test]
    public void Failures_name_what_failed()
    {
        nint module = _driver.LoadModule(0, "good", "sums");
        nint function = _driver.GetFunction(0, module, "sum");
        Assert.That(() => _driver.GetFunction(0, module, "missing"), Failure(500, "'missing' of module 'sums'"));
        Assert.That(() => _driver.Launch(0, function, new(1), new(2048), 0, 0, null), Failure(1, "'sum' of module 'sums'"));
        Assert.That(() => _driver.SetMaxDynamicSharedMemory(0, function, 1 << 20), Failure(1, "1048576 bytes"));
        Assert.That(() => _driver.UnloadModule(0, 5), Failure(400, "unknown error 400"));
    }

    [Test]
    public void Only_too_little_memory_gives_no_address()
    {
        Assert.That(_driver.TryAllocate(0, 1L << 41, 0), Is.Zero);
        Assert.That(() => _driver.TryAllocate(0, 12345, 0), Failure(1));
        Assert.That(() => _driver.TryAllocate(0, 0, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Without_pools_memory_is_freed_after_its_stream_has_ended()
    {
        ulong address = _driver.TryAllocate(0, 1000, 0);
        int before = _stub.Read<int>("sync_calls");
        _driver.Free(0, address, 0);
        Assert.That(_stub.Read<int>("sync_calls"), Is.EqualTo(before + 1));
        Assert.That(_stub.Read<int>("plain_allocations"), Is.Positive);
    }

    [Test]
    public void With_pools_it_does_not_wait()
    {
        DriverStub stub = DriverStub.Compile("POOLS");
        NativeDriver driver = stub.Create();
        driver.Free(0, driver.TryAllocate(0, 1000, 0), 0);
        Assert.That((stub.Read<int>("async_allocations"), stub.Read<int>("plain_allocations")), Is.EqualTo((1, 0)));
        Assert.That(stub.Read<int>("sync_calls"), Is.Zero);
    }

    [Test]
    public void Bytes_make_the_round_trip()
    {
        const int Length = 300;
        ulong first = _driver.TryAllocate(1, Length, 0), second = _driver.TryAllocate(1, Length, 0);
        byte* host = (byte*)_driver.AllocateHost(1, Length);
        _driver.Fill(1, first, 7, Length, 0);
        for (int i = 0; i < 100; i++) host[i] = (byte)i;
        _driver.CopyToDevice(1, (nint)host, first, 100, 0);
        _driver.CopyOnDevice(1, first, second, Length, 0);
        new Span<byte>(host, Length).Clear();
        _driver.CopyToHost(1, second, (nint)host, Length, 0);
        byte[] expected = [.. Enumerable.Range(0, Length).Select(i => (byte)(i < 100 ? i : 7))];
        Assert.That(new Span<byte>(host, Length).ToArray(), Is.EqualTo(expected));
        _driver.FreeHost(1, (nint)host);
        _driver.Free(1, first, 0);
        _driver.Free(1, second, 0);
    }

    [Test]
    public void Devices_copy_to_each_other_in_their_contexts()
    {
        const int Length = 100;
        ulong first = _driver.TryAllocate(0, Length, 0), second = _driver.TryAllocate(1, Length, 0);
        byte[] result = new byte[Length];
        _driver.Fill(0, first, 9, Length, 0);
        _driver.CopyBetweenDevices(0, first, 1, second, Length, 0);
        fixed (byte* host = result) _driver.CopyToHost(1, second, (nint)host, Length, 0);
        Assert.That(result, Is.All.EqualTo((byte)9));
        Assert.That(() => _driver.CopyBetweenDevices(0, first, 2, second, Length, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        _driver.Free(0, first, 0);
        _driver.Free(1, second, 0);
    }

    [Test]
    public void Events_tell_not_ready_from_complete()
    {
        nint stream = _driver.CreateStream(0), timed = _driver.CreateEvent(0, true), plain = _driver.CreateEvent(0, false);
        _driver.RecordEvent(0, plain, stream);
        _driver.WaitEvent(0, stream, plain);
        Assert.That((_driver.IsEventComplete(0, timed), _driver.IsEventComplete(0, plain)), Is.EqualTo((false, true)));
        Assert.That(_driver.GetElapsedMilliseconds(0, timed, timed), Is.EqualTo(2.5f));
        _driver.DestroyEvent(0, plain);
        _driver.DestroyEvent(0, timed);
        _driver.DestroyStream(0, stream);
    }

    [Test]
    public void A_lost_device_names_the_kernel_that_was_launched_last_before()
    {
        NativeDriver driver = DriverStub.Compile().Create();
        nint module = driver.LoadModule(0, "good", "broken"), crash = driver.GetFunction(0, module, "crash");
        nint innocent = driver.GetFunction(0, module, "innocent");
        driver.Launch(0, crash, new(1), new(1), 0, 0, null);
        var error = Assert.Throws<CudaDeviceLostException>(() => driver.Synchronize(0, 0))!;
        Assert.That((error.Code, error.Device, error.Kernel), Is.EqualTo((700, 0, "'crash' of module 'broken'")));
        Assert.That(error.Message, Does.Contain("cuStreamSynchronize").And.Contain("ILLEGAL_ADDRESS").And.Contain("'crash'"));
        var later = Assert.Throws<CudaDeviceLostException>(() => driver.Launch(0, innocent, new(1), new(1), 0, 0, null))!;
        Assert.That(later.Kernel, Is.EqualTo("'crash' of module 'broken'"));
        Assert.That(driver.GetLoss(0), Is.SameAs(error));
        Assert.That(driver.GetLoss(1), Is.Null);
    }

    private static NUnit.Framework.Constraints.Constraint Failure(int code, string text = "") =>
        Throws.TypeOf<CudaException>().With.Property(nameof(CudaException.Code)).EqualTo(code).And.Message.Contains(text);
}
