using System.Collections.Concurrent;
using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Threading;

[NonParallelizable]
public sealed class ParallelForTests
{
    private int _before;

    [SetUp]
    public void Remember() => _before = Threads.Count;

    [TearDown]
    public void Restore() => Threads.Count = _before;

    [Test]
    public void RangesCoverEveryIterationOnce(
        [Values(1, 2, 3, 8)] int threads, [Values(0, 1, 2, 15, 16, 17, 1000)] long count, [Values(1, 4, 16)] long grain,
        [Values(1, 16)] long alignment)
    {
        Threads.Count = threads;
        for (int repeat = 0; repeat < 20; repeat++)
        {
            var ranges = new RecordRanges(new());
            ParallelFor.Run(count, grain, ref ranges, alignment);
            var sorted = ranges.Seen.OrderBy(range => range.Begin).ToArray();
            Assert.That(sorted, Has.Length.LessThanOrEqualTo(threads));
            Assert.That(sorted.Select(range => range.Begin), Is.EqualTo(sorted.Select(range => range.End).Prepend(0).Take(sorted.Length)));
            Assert.That(sorted.Select(range => range.End).LastOrDefault(), Is.EqualTo(count));
            Assert.That(sorted, Has.All.Matches<(long Begin, long End)>(range => range.Begin < range.End && range.Begin % alignment == 0));
        }
    }

    [TestCase(-5)]
    [TestCase(0)]
    public void NothingToDoInvokesNothing(long count)
    {
        var ranges = new RecordRanges(new());
        ParallelFor.Run(count, 0, ref ranges);
        Assert.That(ranges.Seen, Is.Empty);
    }

    [Test]
    public void ACountNearTheLargestIsCutWithoutOverflow()
    {
        Threads.Count = 4;
        var ranges = new RecordRanges(new());
        ParallelFor.Run(long.MaxValue - 100, 1, ref ranges, 64);
        Assert.That(ranges.Seen.Sum(range => range.End - range.Begin), Is.EqualTo(long.MaxValue - 100));
    }

    [Test]
    public void UpToTheGrainTheCallerDoesItAlone()
    {
        Threads.Count = 4;
        var ranges = new RecordRanges(new());
        ParallelFor.Run(100, 100, ref ranges);
        Assert.That(ranges.Seen, Is.EqualTo(new[] { (0L, 100L) }));
    }

    [Test]
    public void WorkersTakePartAfterSpinningAndAfterParking([Values(0, 20)] int pauseMilliseconds)
    {
        Threads.Count = 3;
        for (int repeat = 0; repeat < 10; repeat++)
        {
            using var together = new Barrier(3);
            var meet = new Meet(together);
            ParallelFor.Run(3, 1, ref meet);
            Assert.That(together.CurrentPhaseNumber, Is.EqualTo(1), "three threads were inside at once");
            Thread.Sleep(pauseMilliseconds);
        }
    }

    [Test]
    public void ANestedLoopRunsInline()
    {
        Threads.Count = 2;
        var outer = new Nest(new());
        ParallelFor.Run(2, 1, ref outer);
        Assert.That(outer.Inner, Has.Count.EqualTo(2).And.All.EqualTo((0L, 1000L)));
    }

    [Test]
    public void AnExceptionReachesTheCallerAndThePoolStaysUsable([Values(1, 2, 4)] int threads, [Values(0, 3)] int failing)
    {
        Threads.Count = threads;
        for (int repeat = 0; repeat < 50; repeat++)
        {
            Assert.That(() => { var body = new Fail(failing); ParallelFor.Run(4, 1, ref body); },
                Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("wanted"));
            var ranges = new RecordRanges(new());
            ParallelFor.Run(4, 1, ref ranges);
            Assert.That(ranges.Seen.Sum(range => range.End - range.Begin), Is.EqualTo(4));
        }
    }

    [Test]
    public void AnInterruptWaitsUntilTheBodyIsNoLongerInUse()
    {
        Threads.Count = 2;
        Exception? caught = null;
        bool wasFinished = false;
        using var together = new Barrier(2);
        var user = new Thread(() =>
        {
            var body = new InterruptCaller(together, Thread.CurrentThread);
            ParallelFor.Run(2, 1, ref body);
            wasFinished = body.IsFinished;
            caught = Assert.Catch<ThreadInterruptedException>(() => Thread.Sleep(Timeout.Infinite));
        });
        user.Start();
        user.Join();
        Assert.That(wasFinished);
        Assert.That(caught, Is.Not.Null);
    }

    [Test]
    public void SeveralUserThreadsMayCallAtOnce()
    {
        Threads.Count = 3;
        var totals = new long[6];
        Parallel.For(0, totals.Length, new ParallelOptions { MaxDegreeOfParallelism = totals.Length }, user =>
        {
            for (int repeat = 0; repeat < 2000; repeat++)
            {
                var sum = new Sum();
                ParallelFor.Run(100, 1, ref sum, 8);
                totals[user] += sum.Total;
            }
        });
        Assert.That(totals, Has.All.EqualTo(2000L * 4950));
    }

    [Test]
    public void ABodyMayHoldPointers()
    {
        Threads.Count = 4;
        var numbers = new int[10_000];
        unsafe
        {
            fixed (int* first = numbers)
            {
                var fill = new Fill(first);
                ParallelFor.Run(numbers.Length, 16, ref fill, 16);
            }
        }
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(0, numbers.Length)));
    }

    [Test]
    public void ACallAllocatesNothing()
    {
        Threads.Count = 2;
        var sum = new Sum();
        ParallelFor.Run(100, 1, ref sum);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int repeat = 0; repeat < 1000; repeat++) ParallelFor.Run(100, 1, ref sum);
        // Waking a parked worker may now and then cost the semaphore a waiter's record, never one object a call.
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1000 * 16));
    }

    private struct RecordRanges(ConcurrentBag<(long Begin, long End)> seen) : IRangeBody
    {
        public readonly ConcurrentBag<(long Begin, long End)> Seen => seen;

        public void Invoke(long begin, long end) => seen.Add((begin, end));
    }

    private struct Meet(Barrier together) : IRangeBody
    {
        public readonly void Invoke(long begin, long end) => together.SignalAndWait();
    }

    private struct Nest(ConcurrentBag<(long Begin, long End)> inner) : IRangeBody
    {
        public readonly ConcurrentBag<(long Begin, long End)> Inner => inner;

        public void Invoke(long begin, long end)
        {
            var ranges = new RecordRanges(inner);
            ParallelFor.Run(1000, 1, ref ranges);
        }
    }

    private struct Fail(long failing) : IRangeBody
    {
        public readonly void Invoke(long begin, long end)
        {
            if (begin <= failing && failing < end) throw new InvalidDataException("wanted");
        }
    }

    private struct InterruptCaller(Barrier together, Thread caller) : IRangeBody
    {
        public bool IsFinished;

        public void Invoke(long begin, long end)
        {
            together.SignalAndWait();
            if (Thread.CurrentThread == caller) return;
            Thread.Sleep(50);
            caller.Interrupt();
            Thread.Sleep(50);
            IsFinished = true;
        }
    }

    private struct Sum : IRangeBody
    {
        public long Total;

        public void Invoke(long begin, long end)
        {
            long part = 0;
            for (long i = begin; i < end; i++) part += i;
            Interlocked.Add(ref Total, part);
        }
    }

    private unsafe struct Fill(int* first) : IRangeBody
    {
        public readonly void Invoke(long begin, long end)
        {
            for (long i = begin; i < end; i++) first[i] = (int)i;
        }
    }
}
