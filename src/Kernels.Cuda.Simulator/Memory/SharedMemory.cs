namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The shared memory of the running block, with what has been written and who accessed it since the last barrier.</summary>
internal sealed unsafe class SharedMemory
{
    private byte[] _data = [];
    private byte[] _valid = [];
    private RaceCell[] _cells = [];
    private int _epoch = 1;

    public int Bytes { get; private set; }

    public byte* Data { get; private set; }

    public void Reset(int bytes)
    {
        if (_data.Length < bytes)
        {
            _data = GC.AllocateArray<byte>(bytes, pinned: true);
            _valid = new byte[bytes];
            _cells = new RaceCell[bytes];
            _data.AsSpan().Fill(0xCD);
        }

        Bytes = bytes;
        fixed (byte* start = _data)
            Data = start; // pinned for good
        _valid.AsSpan(0, bytes).Clear();
        NextEpoch();
    }

    /// <summary>The number of the time between two barriers.</summary>
    public int Epoch => _epoch;

    public void NextEpoch() => _epoch++;

    public bool IsValid(int offset, int bytes) => _valid.AsSpan(offset, bytes).IndexOfAnyExcept((byte)1) < 0;

    public void MarkValid(int offset, int bytes) => _valid.AsSpan(offset, bytes).Fill(1);

    /// <returns>The thread that the read races with, or -1.</returns>
    public int Read(SimulatedThread thread, int offset, int bytes, bool isStrong)
    {
        foreach (ref RaceCell cell in _cells.AsSpan(offset, bytes))
        {
            if (RacesWithWrite(ref cell, thread, isStrong))
                return cell.Writer;
            if (!isStrong)
                NoteRead(ref cell, thread);
        }

        return -1;
    }

    /// <returns>The thread that the write races with, or -1.</returns>
    public int Write(SimulatedThread thread, int offset, int bytes, bool isStrong)
    {
        foreach (ref RaceCell cell in _cells.AsSpan(offset, bytes))
        {
            if (RacesWithWrite(ref cell, thread, isStrong))
                return cell.Writer;
            if (RacesWithRead(ref cell, thread))
                return cell.Reader >= 0 ? cell.Reader : cell.Reader == -1 ? 0 : (-2 - cell.Reader) * Warp.Size;
            cell.Writer = thread.Index;
            cell.WriteEpoch = _epoch;
            cell.WriteWarpEpoch = thread.Warp.Epoch;
            cell.IsStrongWrite = isStrong;
        }

        return -1;
    }

    private bool RacesWithWrite(ref RaceCell cell, SimulatedThread thread, bool isStrong) =>
        cell.WriteEpoch == _epoch && cell.Writer != thread.Index && !(isStrong && cell.IsStrongWrite)
        && !(cell.Writer / Warp.Size == thread.Warp.Index && cell.WriteWarpEpoch < thread.Warp.Epoch);

    private bool RacesWithRead(ref RaceCell cell, SimulatedThread thread)
    {
        if (cell.ReadEpoch != _epoch || cell.Reader == thread.Index)
            return false;
        int warp = cell.Reader >= 0 ? cell.Reader / Warp.Size : -2 - cell.Reader;
        return warp != thread.Warp.Index || cell.ReadWarpEpoch >= thread.Warp.Epoch;
    }

    private void NoteRead(ref RaceCell cell, SimulatedThread thread)
    {
        Warp warp = thread.Warp;
        bool isOutdated = cell.ReadEpoch != _epoch || cell.Reader == thread.Index;
        int before = cell.Reader >= 0 ? cell.Reader / Warp.Size : -2 - cell.Reader;
        if (isOutdated || (before == warp.Index && cell.ReadWarpEpoch < warp.Epoch))
            cell.Reader = thread.Index;
        else
            cell.Reader = before == warp.Index ? -2 - before : -1;
        cell.ReadEpoch = _epoch;
        cell.ReadWarpEpoch = warp.Epoch;
    }
}
