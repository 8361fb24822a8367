namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A stream: what was put into it and has not been done yet.</summary>
/// <param name="device">Its device.</param>
/// <param name="gate">Held by whoever puts into or runs one of a driver's streams.</param>
/// <param name="isDeferred">Whether work waits until somebody waits for it; else it is done at once.</param>
internal sealed class SimulatedStream(int device, Lock gate, bool isDeferred)
{
    private readonly Queue<Action> _work = new();

    public int Device => device;

    /// <summary>Does something when the stream gets to it.</summary>
    public void Put(Action work)
    {
        if (!isDeferred)
        {
            work();
            return;
        }

        lock (gate) _work.Enqueue(work);
    }

    /// <summary>Does all there is.</summary>
    public void Finish()
    {
        lock (gate)
            while (_work.TryDequeue(out Action? work)) work();
    }

    /// <summary>Goes on until a mark of this stream is reached.</summary>
    public void FinishUntil(SimulatedMark mark)
    {
        lock (gate)
            while (!mark.IsReached) _work.Dequeue()();
    }

    /// <summary>Takes one step towards a mark of this stream, as time goes by.</summary>
    public void StepTowards(SimulatedMark mark)
    {
        lock (gate)
            if (!mark.IsReached) _work.Dequeue()();
    }
}
