using Arity.Kernels.Cuda.Memory;

namespace Arity.Cuda.Tests.Memory;

public sealed unsafe class PinnedStagingTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(1000)]
    public void Copies_in_pieces_give_the_same_bytes(int length)
    {
        var driver = new FakeDriver { HasRealMemory = true };
        using var staging = new PinnedStaging(driver, 0, buffers: 3, bufferBytes: 64);
        byte[] source = new byte[length], back = new byte[length];
        new Random(length).NextBytes(source);
        fixed (byte* memory = new byte[length + 1])
        {
            staging.CopyToDevice(source, (ulong)memory, 5);
            staging.CopyToHost((ulong)memory, back, 5);
        }

        Assert.That(back, Is.EqualTo(source));
        Assert.That(driver.Count("CopyToDevice"), Is.EqualTo((length + 63) / 64));
        Assert.That(driver.HostBuffers, Is.LessThanOrEqualTo(3));
    }

    [Test]
    public void A_buffer_is_not_overwritten_before_its_copy_has_ended()
    {
        var driver = new FakeDriver { HasRealMemory = true };
        using var staging = new PinnedStaging(driver, 0, buffers: 1, bufferBytes: 8);
        fixed (byte* memory = new byte[16])
        {
            staging.CopyToDevice(new byte[8], (ulong)memory, 0);
            driver.ForgetCalls();
            driver.EventDelay = 3;
            staging.CopyToDevice(new byte[8], (ulong)memory + 8, 0);
        }

        Assert.That(driver.Count("IsEventComplete"), Is.EqualTo(4));
        Assert.That(driver.Calls[4], Is.EqualTo("CopyToDevice 8"));
    }

    [Test]
    public void Several_pieces_are_asked_for_before_the_first_is_waited_for()
    {
        var driver = new FakeDriver { HasRealMemory = true };
        using var staging = new PinnedStaging(driver, 0, buffers: 2, bufferBytes: 8);
        fixed (byte* memory = new byte[32]) staging.CopyToHost((ulong)memory, new byte[32], 0);
        string[] order = [.. driver.Calls.Where(call => call is "CopyToHost 8" or "IsEventComplete")];
        Assert.That(order[..3], Is.EqualTo(new[] { "CopyToHost 8", "CopyToHost 8", "IsEventComplete" }));
    }

    [Test]
    public void Dispose_frees_the_buffers_and_ends_it()
    {
        var driver = new FakeDriver { HasRealMemory = true };
        var staging = new PinnedStaging(driver, 0, buffers: 2, bufferBytes: 8);
        fixed (byte* memory = new byte[32]) staging.CopyToDevice(new byte[32], (ulong)memory, 0);
        Assert.That(driver.HostBuffers, Is.EqualTo(2));
        staging.Dispose();
        Assert.That(driver.HostBuffers, Is.Zero);
        Assert.That(driver.Count("CreateEvent"), Is.EqualTo(driver.Count("DestroyEvent")));
        Assert.That(() => staging.CopyToDevice(new byte[1], 0, 0), Throws.TypeOf<ObjectDisposedException>());
        staging.Dispose();
    }

    [Test]
    public void Threads_take_turns()
    {
        var driver = new FakeDriver { HasRealMemory = true };
        using var staging = new PinnedStaging(driver, 0, buffers: 2, bufferBytes: 100);
        int wrong = 0;
        Parallel.For(0, 200, i =>
        {
            byte[] source = new byte[450], back = new byte[450];
            new Random(i).NextBytes(source);
            fixed (byte* memory = new byte[450])
            {
                staging.CopyToDevice(source, (ulong)memory, 0);
                staging.CopyToHost((ulong)memory, back, 0);
            }

            if (!source.AsSpan().SequenceEqual(back)) Interlocked.Increment(ref wrong);
        });
        Assert.That(wrong, Is.Zero);
    }
}
