using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Arity.Kernels.Cpu;

/// <summary>
/// Threads that wait for parallel loops: spinning for a moment, so that a chain of operators finds them awake, then parked.
/// They take parts of a job by counting up a ticket, and so does the caller: a worker that wakes late delays nobody.
/// </summary>
internal sealed class WorkerPool
{
    /// <summary>How long a thread without work spins before it parks: longer than waking takes, too short to be felt as load.</summary>
    private static readonly long SpinTicks = Stopwatch.Frequency / 1_000_000 * 50;

    [ThreadStatic]
    private static bool _isInside;

    private readonly SemaphoreSlim _work = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private RangeJob _job;
    private ExceptionDispatchInfo? _failure;
    private int _workers;
    private int _isBusy;
    private int _parked;
    private int _isCallerParked;
    private int _pending;
    private bool _wasInterrupted;

    // Job number (32 bits), parts (16 bits), next part (16 bits). Taking a part compares all three, so a worker can never take one of a
    // job that has ended, and having taken one it may read _job, which stays as it is until every taken part is done.
    private long _ticket;

    /// <summary>The pool of this process.</summary>
    public static WorkerPool Shared { get; } = new();

    /// <summary>Whether the current thread is doing a part of a job, so that another parallel loop must run inline.</summary>
    public static bool IsInside => _isInside;

    /// <summary>Runs ranges of <paramref name="size"/> on caller and workers, or returns false at once if the pool is taken.</summary>
    public unsafe bool TryRun<TBody>(long count, long size, ref TBody body)
        where TBody : struct, IRangeBody
    {
        if (Interlocked.CompareExchange(ref _isBusy, 1, 0) != 0) return false;
        fixed (byte* pinned = &Unsafe.As<TBody, byte>(ref body))
            RunExclusively(new RangeJob(pinned, &RangeJob.Call<TBody>, count, size));
        return true;
    }

    private void RunExclusively(RangeJob job)
    {
        ExceptionDispatchInfo? failure;
        _isInside = true;
        try
        {
            StartWorkers(job.Parts - 1);
            Publish(job);
            while (TryTakePart(out int part)) Execute(part);
            WaitForWorkers();
            failure = Interlocked.Exchange(ref _failure, null);
        }
        finally
        {
            _isInside = false;
            if (Interlocked.Exchange(ref _wasInterrupted, false)) Thread.CurrentThread.Interrupt();
            Volatile.Write(ref _isBusy, 0);
        }
        failure?.Throw();
    }

    private void StartWorkers(int wanted)
    {
        for (; _workers < wanted; _workers++)
            new Thread(Work) { IsBackground = true, Name = $"Arity worker {_workers + 1}" }.UnsafeStart();
    }

    private void Publish(RangeJob job)
    {
        int parts = job.Parts;
        _job = job;
        Volatile.Write(ref _pending, parts);
        long number = (_ticket >> 32) + 1;
        Interlocked.Exchange(ref _ticket, number << 32 | (long)parts << 16);
        int sleepers = Math.Min(Volatile.Read(ref _parked), parts - 1);
        if (sleepers > 0) Wake(sleepers);
    }

    // Thread.Interrupt must not take the caller away while workers use its body: it is put off until they are done.
    private void Wake(int sleepers)
    {
        try
        {
            _work.Release(sleepers);
        }
        catch (ThreadInterruptedException)
        {
            _wasInterrupted = true;
        }
    }

    private bool HasPart => IsOpen(Volatile.Read(ref _ticket));

    private static bool IsOpen(long ticket) => (ticket & 0xFFFF) < (ticket >> 16 & 0xFFFF);

    private bool TryTakePart(out int part)
    {
        long ticket = Volatile.Read(ref _ticket);
        while (IsOpen(ticket))
        {
            long seen = Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket);
            if (seen == ticket)
            {
                part = (int)(ticket & 0xFFFF);
                return true;
            }
            ticket = seen;
        }
        part = 0;
        return false;
    }

    private void Execute(int part)
    {
        try
        {
            _job.Invoke(part);
        }
        catch (Exception exception)
        {
            // Kept for the caller, who throws it once nobody uses the body any more.
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
        }
        if (Interlocked.Decrement(ref _pending) == 0 && Interlocked.Exchange(ref _isCallerParked, 0) == 1) _done.Release();
    }

    private void Work()
    {
        _isInside = true;
        while (true)
        {
            while (TryTakePart(out int part)) Execute(part);
            long deadline = Stopwatch.GetTimestamp() + SpinTicks;
            while (!HasPart && Stopwatch.GetTimestamp() < deadline) Thread.SpinWait(2);
            if (!HasPart) Park();
        }
    }

    // First counted, then looked again: a job published in between either sees the count or is seen here.
    private void Park()
    {
        Interlocked.Increment(ref _parked);
        if (!HasPart) _work.Wait();
        Interlocked.Decrement(ref _parked);
    }

    private void WaitForWorkers()
    {
        long deadline = Stopwatch.GetTimestamp() + SpinTicks;
        while (Volatile.Read(ref _pending) != 0)
        {
            if (Stopwatch.GetTimestamp() < deadline) Thread.SpinWait(2);
            else ParkCaller();
        }
    }

    // A worker of the job before may still see the flag set and release early: hence the loop around this.
    private void ParkCaller()
    {
        Interlocked.Exchange(ref _isCallerParked, 1);
        if (Volatile.Read(ref _pending) == 0 && Interlocked.Exchange(ref _isCallerParked, 0) == 1) return;
        try
        {
            _done.Wait();
        }
        catch (ThreadInterruptedException)
        {
            _wasInterrupted = true;
        }
    }
}
