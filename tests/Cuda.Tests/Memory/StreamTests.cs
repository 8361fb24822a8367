using Arity.Kernels.Cuda.Memory;
using Arity.Kernels.Cuda.Streams;

namespace Arity.Cuda.Tests.Memory;

public sealed class StreamTests
{
    private readonly FakeDriver _driver = new(2);

    [Test]
    public void The_current_stream_belongs_to_thread_driver_and_device()
    {
        using var stream = new CudaStream(new CachingAllocator(_driver, 1));
        Assert.That(CurrentStream.Get(_driver, 1), Is.EqualTo(default(nint)));
        using (CurrentStream.Use(stream))
        {
            Assert.That(CurrentStream.Get(_driver, 1), Is.EqualTo(stream.Handle));
            Assert.That(CurrentStream.Get(_driver, 0), Is.EqualTo(default(nint)));
            Assert.That(CurrentStream.Get(new FakeDriver(2), 1), Is.EqualTo(default(nint)));
            nint elsewhere = -1;
            var thread = new Thread(() => elsewhere = CurrentStream.Get(_driver, 1));
            thread.Start();
            thread.Join();
            Assert.That(elsewhere, Is.EqualTo(default(nint)));
        }

        Assert.That(CurrentStream.Get(_driver, 1), Is.EqualTo(default(nint)));
    }

    [Test]
    public void Scopes_nest_and_must_end_inside_out()
    {
        var allocator = new CachingAllocator(_driver, 0);
        using CudaStream first = new(allocator), second = new(allocator);
        StreamScope outer = CurrentStream.Use(first), inner = CurrentStream.Use(second);
        Assert.That(CurrentStream.Get(_driver, 0), Is.EqualTo(second.Handle));
        Assert.That(outer.Dispose, Throws.InvalidOperationException);
        inner.Dispose();
        inner.Dispose();
        Assert.That(CurrentStream.Get(_driver, 0), Is.EqualTo(first.Handle));
        outer.Dispose();
    }

    [Test]
    public void An_ended_streams_memory_goes_to_the_default_stream()
    {
        var allocator = new CachingAllocator(_driver, 0);
        var stream = new CudaStream(allocator);
        MemoryBlock cached = allocator.Allocate(100, stream.Handle), live = allocator.Allocate(9000, stream.Handle);
        allocator.Free(cached);
        stream.Dispose();
        allocator.Free(live);
        ulong[] reused = [allocator.Allocate(100, 0).Address, allocator.Allocate(9000, 0).Address];
        Assert.That(reused, Is.EqualTo(new[] { cached.Address, live.Address }));
        Assert.That(_driver.Calls[^2..], Is.EqualTo(new[] { $"Synchronize {stream.Handle}", $"DestroyStream {stream.Handle}" }));
        Assert.That(stream.Synchronize, Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => CurrentStream.Use(stream), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Events_are_recorded_waited_for_and_timed()
    {
        using var stream = new CudaStream(new CachingAllocator(_driver, 0));
        using CudaEvent start = new(_driver, 0, withTime: true), end = new(_driver, 0, withTime: true), plain = new(_driver, 0);
        stream.Record(start);
        stream.Wait(start);
        stream.Record(end);
        _driver.EventDelay = 2;
        Assert.That(end.IsComplete, Is.False);
        end.Synchronize();
        Assert.That(end.IsComplete, Is.True);
        Assert.That(end.GetMillisecondsSince(start), Is.EqualTo(1.5f));
        Assert.That(() => end.GetMillisecondsSince(plain), Throws.InvalidOperationException);
        Assert.That(_driver.Calls, Does.Contain($"WaitEvent {stream.Handle} {start.Handle}"));
        plain.Dispose();
        Assert.That(() => plain.IsComplete, Throws.TypeOf<ObjectDisposedException>());
    }
}
