namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The copies that a thread has begun with <c>cp.async</c>; each is made as late as its wait allows.</summary>
internal sealed class AsyncCopies
{
    private readonly Queue<List<Action>> _groups = new();
    private List<Action> _open = [];

    public void Add(Action copy) => _open.Add(copy);

    public void Commit()
    {
        _groups.Enqueue(_open);
        _open = [];
    }

    public void Wait(int groupsLeft)
    {
        while (_groups.Count > groupsLeft)
            _groups.Dequeue().ForEach(copy => copy());
    }

    public void Clear()
    {
        _groups.Clear();
        _open.Clear();
    }
}
