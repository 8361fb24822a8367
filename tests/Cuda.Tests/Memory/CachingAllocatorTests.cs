using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Memory;

namespace Arity.Cuda.Tests.Memory;

public sealed class CachingAllocatorTests
{
    private const int MiB = 1 << 20;
    private readonly FakeDriver _driver;
    private readonly CachingAllocator _allocator;

    public CachingAllocatorTests() => _allocator = new(_driver = new FakeDriver(), 0);

    [SetUp]
    public void Start_afresh()
    {
        _allocator.Limit = long.MaxValue;
        _allocator.EmptyCache();
        Assert.That(_driver.UsedBytes, Is.Zero);
        _driver.TotalBytes = 1L << 40;
        _driver.ForgetCalls();
    }

    [Test]
    public void A_freed_block_is_reused_by_its_stream()
    {
        MemoryBlock first = _allocator.Allocate(1000, 1);
        _allocator.Free(first);
        MemoryBlock second = _allocator.Allocate(1001, 1);
        Assert.That(second.Address, Is.EqualTo(first.Address));
        Assert.That(second, Is.Not.SameAs(first));
        Assert.That(_driver.Calls, Is.EqualTo(new[] { "TryAllocate 1024" }));
        _allocator.Free(second);
    }

    [Test]
    public void A_freed_block_is_not_reused_by_another_stream()
    {
        MemoryBlock first = _allocator.Allocate(1000, 1);
        _allocator.Free(first);
        MemoryBlock second = _allocator.Allocate(1000, 2);
        Assert.That(second.Address, Is.Not.EqualTo(first.Address));
        _allocator.Free(second);
    }

    [Test]
    public void Two_live_blocks_never_overlap()
    {
        var blocks = Enumerable.Range(0, 50).Select(i => _allocator.Allocate(i * 777, i % 3)).OrderBy(block => block.Address).ToList();
        for (int i = 1; i < blocks.Count; i++)
        {
            Assert.That(blocks[i - 1].Address + (ulong)blocks[i - 1].Capacity, Is.LessThanOrEqualTo(blocks[i].Address));
        }

        blocks.ForEach(_allocator.Free);
    }

    [Test]
    public void Nothing_and_one_byte_get_a_block()
    {
        MemoryBlock[] blocks = [_allocator.Allocate(0, 0), _allocator.Allocate(1, 0)];
        Assert.That(blocks.Select(block => block.Capacity), Is.EqualTo(new[] { 512L, 512L }));
        Assert.That(blocks[0].Address, Is.Not.EqualTo(blocks[1].Address));
        foreach (MemoryBlock block in blocks) _allocator.Free(block);
    }

    [Test]
    public void A_negative_size_is_refused() =>
        Assert.That(() => _allocator.Allocate(-1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Statistics_tell_what_is_used_cached_and_was_at_most()
    {
        var allocator = new CachingAllocator(_driver, 0);
        MemoryBlock a = allocator.Allocate(MiB, 0), b = allocator.Allocate(2 * MiB, 0);
        allocator.Free(a);
        MemoryBlock c = allocator.Allocate(MiB, 0);
        allocator.Free(b);
        AllocatorStatistics statistics = allocator.Statistics;
        Assert.That(statistics, Is.EqualTo(new AllocatorStatistics
        {
            AllocatedBytes = MiB,
            ReservedBytes = 3 * MiB,
            PeakAllocatedBytes = 3 * MiB,
            PeakReservedBytes = 3 * MiB,
            LiveBlocks = 1,
            Allocations = 3,
            CacheHits = 1,
            DriverAllocations = 2,
            DriverFrees = 0,
            Retries = 0,
        }));
        Assert.That(statistics.CachedBytes, Is.EqualTo(2 * MiB));
        allocator.Free(c);
        allocator.EmptyCache();
        allocator.ResetPeaks();
        statistics = allocator.Statistics;
        Assert.That((statistics.ReservedBytes, statistics.PeakAllocatedBytes, statistics.DriverFrees), Is.EqualTo((0L, 0L, 2L)));
    }

    [Test]
    public void A_block_given_back_twice_is_noticed_even_after_its_memory_was_reused()
    {
        MemoryBlock first = _allocator.Allocate(100, 0);
        _allocator.Free(first);
        MemoryBlock second = _allocator.Allocate(100, 0);
        Assert.That(() => _allocator.Free(first), Throws.InvalidOperationException.With.Message.Contains("twice"));
        Assert.That(_allocator.FreeFromFinalizer(first), Is.False);
        Assert.That(_allocator.Statistics.LiveBlocks, Is.EqualTo(1));
        _allocator.Free(second);
    }

    [Test]
    public void A_block_of_another_allocator_is_refused()
    {
        var other = new CachingAllocator(new FakeDriver(2), 1);
        MemoryBlock block = other.Allocate(100, 0);
        Assert.That(() => _allocator.Free(block), Throws.ArgumentException);
        Assert.That(block.IsFreed, Is.False);
        other.Free(block);
    }

    [Test]
    public void What_a_finalizer_gives_back_is_taken_in_by_the_next_allocation()
    {
        MemoryBlock first = _allocator.Allocate(5000, 0);
        Assert.That(_allocator.FreeFromFinalizer(first), Is.True);
        MemoryBlock second = _allocator.Allocate(5000, 0);
        Assert.That(second.Address, Is.EqualTo(first.Address));
        _allocator.Free(second);
        Assert.That(_allocator.Statistics.LiveBlocks, Is.Zero);
    }

    [Test]
    public void Another_streams_use_is_waited_for_before_reuse()
    {
        MemoryBlock block = _allocator.Allocate(100, 7);
        _allocator.RecordUse(block, 7);
        _allocator.RecordUse(block, 8);
        _allocator.RecordUse(block, 8);
        _driver.ForgetCalls();
        _allocator.Free(block);
        string[] calls = _driver.Calls;
        Assert.That(calls, Has.Length.EqualTo(4));
        string handle = calls[1].Split(' ')[1];
        Assert.That(calls[1..], Is.EqualTo(new[] { $"RecordEvent {handle} 8", $"WaitEvent 7 {handle}", $"DestroyEvent {handle}" }));
        Assert.That(() => _allocator.RecordUse(block, 9), Throws.TypeOf<ObjectDisposedException>());
    }
}
