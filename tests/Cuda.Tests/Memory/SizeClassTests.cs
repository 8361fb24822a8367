using Arity.Kernels.Cuda.Memory;

namespace Arity.Cuda.Tests.Memory;

public sealed class SizeClassTests
{
    [TestCase(0, 512)]
    [TestCase(512, 512)]
    [TestCase(513, 1024)]
    [TestCase(8193, 9216)]
    [TestCase((1 << 20) + 1, (1 << 20) + (1 << 17))]
    [TestCase((64 << 20) + 1, 66 << 20)]
    public void A_block_has_the_capacity_of_its_class(long bytes, long capacity) =>
        Assert.That(new CachingAllocator(new FakeDriver(), 0).Allocate(bytes, 0).Capacity, Is.EqualTo(capacity));

    [Test]
    public void At_most_an_eighth_or_half_a_kilobyte_is_wasted()
    {
        var allocator = new CachingAllocator(new FakeDriver(), 0);
        for (long bytes = 1; bytes < 1L << 33; bytes = bytes * 17 / 16 + 1)
        {
            long capacity = allocator.Allocate(bytes, 0).Capacity;
            Assert.That(capacity, Is.GreaterThanOrEqualTo(bytes).And.LessThan(bytes + Math.Max(512, bytes / 8 + 1)), $"{bytes} bytes");
        }
    }
}
