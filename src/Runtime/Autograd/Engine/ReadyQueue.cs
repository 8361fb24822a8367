namespace Arity;

/// <summary>Nodes that may run, the latest recorded first: a binary heap.</summary>
internal sealed class ReadyQueue
{
    private NodeState[] _heap = new NodeState[8];
    private int _count;

    public void Push(NodeState state)
    {
        if (_count == _heap.Length) Array.Resize(ref _heap, 2 * _count);
        int place = _count++;
        for (int parent = (place - 1) / 2; place > 0 && IsLater(state, _heap[parent]); parent = (place - 1) / 2)
        {
            _heap[place] = _heap[parent];
            place = parent;
        }

        _heap[place] = state;
    }

    public NodeState? Pop()
    {
        if (_count == 0) return null;
        NodeState top = _heap[0];
        NodeState last = _heap[--_count];
        _heap[_count] = null!;
        if (_count > 0) SiftDown(last);
        return top;
    }

    public void Clear()
    {
        Array.Clear(_heap, 0, _count);
        _count = 0;
    }

    private static bool IsLater(NodeState a, NodeState b) => a.Node.Sequence > b.Node.Sequence;

    private void SiftDown(NodeState state)
    {
        int place = 0;
        while (true)
        {
            int child = (2 * place) + 1;
            if (child >= _count) break;
            if (child + 1 < _count && IsLater(_heap[child + 1], _heap[child])) child++;
            if (!IsLater(_heap[child], state)) break;
            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = state;
    }
}
