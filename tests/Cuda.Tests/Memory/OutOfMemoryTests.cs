using System.Runtime.CompilerServices;
using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Memory;

namespace Arity.Cuda.Tests.Memory;

public sealed class OutOfMemoryTests
{
    private const int MiB = 1 << 20;

    [Test]
    public void The_cache_is_freed_its_streams_are_waited_for_and_the_allocation_is_tried_once_more()
    {
        var driver = new FakeDriver { TotalBytes = 10 * MiB };
        var allocator = new CachingAllocator(driver, 0);
        MemoryBlock[] blocks = [allocator.Allocate(4 * MiB, 1), allocator.Allocate(4 * MiB, 2)];
        foreach (MemoryBlock block in blocks) allocator.Free(block);
        driver.ForgetCalls();
        MemoryBlock large = allocator.Allocate(8 * MiB, 3);
        string size = $"TryAllocate {8 * MiB}";
        Assert.That(driver.Calls[0], Is.EqualTo(size));
        Assert.That(driver.Calls[1..3], Is.EquivalentTo(new[] { "Free 1", "Free 2" }));
        Assert.That(driver.Calls[3..5], Is.EquivalentTo(new[] { "Synchronize 1", "Synchronize 2" }));
        Assert.That(driver.Calls[5..], Is.EqualTo(new[] { size }));
        Assert.That(allocator.Statistics.Retries, Is.EqualTo(1));
        allocator.Free(large);
    }

    [Test]
    public void If_that_does_not_help_the_exception_tells_all_sizes()
    {
        var driver = new FakeDriver { TotalBytes = 10 * MiB };
        var allocator = new CachingAllocator(driver, 0);
        MemoryBlock block = allocator.Allocate(6 * MiB, 0);
        driver.ForgetCalls();
        var error = Assert.Throws<CudaOutOfMemoryException>(() => allocator.Allocate(5 * MiB, 0))!;
        Assert.That(driver.Count("TryAllocate"), Is.EqualTo(2));
        Assert.That(error.Code, Is.EqualTo(2));
        Assert.That(
            (error.RequestedBytes, error.AllocatedBytes, error.CachedBytes, error.FreeBytes, error.TotalBytes),
            Is.EqualTo((5L * MiB, 6L * MiB, 0L, 4L * MiB, 10L * MiB)));
        Assert.That(error.Message, Does.Contain("device 0").And.Contain("5 MiB").And.Contain("4 MiB of 10 MiB are free"));
        Assert.That(error.Message, Does.Not.Contain("limit"));
        MemoryBlock small = allocator.Allocate(4 * MiB, 0);
        Assert.That(small.Address, Is.Not.Zero, "a smaller request still works");
        allocator.Free(small);
        allocator.Free(block);
    }

    [Test]
    public void The_limit_counts_what_is_reserved_and_the_cache_is_freed_for_it()
    {
        var driver = new FakeDriver();
        var allocator = new CachingAllocator(driver, 0) { Limit = 3 * MiB };
        MemoryBlock one = allocator.Allocate(MiB, 0), two = allocator.Allocate(2 * MiB, 0);
        allocator.Free(two);
        MemoryBlock again = allocator.Allocate(MiB, 0);
        Assert.That(driver.Count("Free"), Is.EqualTo(1));
        var error = Assert.Throws<CudaOutOfMemoryException>(() => allocator.Allocate(2 * MiB, 0))!;
        Assert.That(error.LimitBytes, Is.EqualTo(3 * MiB));
        Assert.That(error.Message, Does.Contain("limit is 3 MiB"));
        Assert.That(() => allocator.Limit = -1, Throws.TypeOf<ArgumentOutOfRangeException>());
        allocator.Free(one);
        allocator.Free(again);
        Assert.That(allocator.Statistics.PeakReservedBytes, Is.EqualTo(3 * MiB));
    }

    [Test]
    public void Memory_of_forgotten_owners_is_collected_before_giving_up()
    {
        var driver = new FakeDriver { TotalBytes = 10 * MiB };
        var allocator = new CachingAllocator(driver, 0);
        Forget(allocator, 6 * MiB);
        MemoryBlock block = allocator.Allocate(6 * MiB, 0);
        Assert.That(block.Address, Is.Not.Zero);
        Assert.That(driver.Count("Free"), Is.Zero, "what the collector found is reused as it is");
        allocator.Free(block);
    }

    [Test]
    public void A_size_that_no_device_has_is_refused_without_overflow()
    {
        var allocator = new CachingAllocator(new FakeDriver { TotalBytes = 10 * MiB }, 0);
        Assert.That(() => allocator.Allocate(long.MaxValue, 0), Throws.TypeOf<CudaOutOfMemoryException>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(CachingAllocator allocator, long bytes) => _ = new Owner(allocator, bytes);

    private sealed class Owner(CachingAllocator allocator, long bytes)
    {
        private readonly MemoryBlock _block = allocator.Allocate(bytes, 0);

        ~Owner() => allocator.FreeFromFinalizer(_block);
    }
}
