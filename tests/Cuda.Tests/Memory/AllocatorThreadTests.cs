using System.Collections.Concurrent;
using Arity.Kernels.Cuda.Memory;

namespace Arity.Cuda.Tests.Memory;

public sealed class AllocatorThreadTests
{
    private const int Threads = 8;
    private const int Rounds = 3000;

    [Test]
    public void Threads_never_share_a_live_block_and_all_memory_comes_back()
    {
        var driver = new FakeDriver();
        var allocator = new CachingAllocator(driver, 0);
        var live = new ConcurrentDictionary<ulong, int>();
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            var random = new Random(thread);
            var mine = new Queue<MemoryBlock>();
            for (int i = 0; i < Rounds; i++)
            {
                MemoryBlock block = allocator.Allocate(random.Next(8192), random.Next(3));
                if (!live.TryAdd(block.Address, thread)) throw new InvalidOperationException("two owners of one block");
                mine.Enqueue(block);
                if (mine.Count > 5) GiveBack(mine.Dequeue(), random);
            }

            foreach (MemoryBlock block in mine) GiveBack(block, random);
        });
        AllocatorStatistics statistics = allocator.Statistics;
        Assert.That((statistics.LiveBlocks, statistics.AllocatedBytes), Is.EqualTo((0L, 0L)));
        Assert.That(statistics.Allocations, Is.EqualTo(Threads * Rounds));
        Assert.That(statistics.ReservedBytes, Is.EqualTo(driver.UsedBytes));
        allocator.EmptyCache();
        Assert.That(driver.UsedBytes, Is.Zero);

        void GiveBack(MemoryBlock block, Random random)
        {
            live.TryRemove(block.Address, out _);
            if (random.Next(2) == 0) allocator.Free(block);
            else if (!allocator.FreeFromFinalizer(block)) throw new InvalidOperationException("given back before");
        }
    }

    [Test]
    public void Of_threads_that_free_one_block_exactly_one_succeeds()
    {
        var allocator = new CachingAllocator(new FakeDriver(), 0);
        for (int round = 0; round < 200; round++)
        {
            MemoryBlock block = allocator.Allocate(100, 0);
            int succeeded = 0;
            Parallel.For(0, 4, _ =>
            {
                if (allocator.FreeFromFinalizer(block)) Interlocked.Increment(ref succeeded);
            });
            Assert.That(succeeded, Is.EqualTo(1));
        }

        Assert.That(allocator.Statistics.DriverAllocations, Is.EqualTo(1));
    }
}
