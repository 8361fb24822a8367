using Arity.Kernels.Cpu.LinearAlgebra;

namespace Arity.Runtime.Tests.LinearAlgebra;

public sealed class BufferPoolTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(5000)]
    [TestCase(40_000_000)]
    public unsafe void BuffersAreAlignedToACacheLineAndLongEnough(int bytes)
    {
        using var buffer = BufferPool.Rent(bytes);
        new Span<byte>(buffer.Start, bytes).Fill(1);
        Assert.That((long)buffer.Start % 64, Is.Zero);
    }

    [Test]
    public void NoBufferIsRentedTwiceAtATime()
    {
        Parallel.For(0, 8, user =>
        {
            for (int repeat = 0; repeat < 500; repeat++)
            {
                using var buffer = BufferPool.Rent(64 * sizeof(int));
                var numbers = Numbers(buffer);
                numbers.Fill(user);
                Thread.SpinWait(20);
                Assert.That(numbers.ContainsAnyExcept(user), Is.False);
            }
        });
    }

    private static unsafe Span<int> Numbers(BufferPool.Buffer buffer) => new(buffer.Start, 64);
}
