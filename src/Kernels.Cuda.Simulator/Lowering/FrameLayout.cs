namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Gives out the slots, local memory and shared memory of an entry's program. Slot 0 takes results that nobody wants.</summary>
internal sealed class FrameLayout
{
    public const int Discard = 0;

    private const ulong Poison = 0xCDCD_CDCD_CDCD_CDCD;

    private readonly Dictionary<ulong, int> _constants = [];
    private readonly Dictionary<SpecialRegister, int> _specials = [];
    private readonly List<int> _dynamicSlots = [];
    private int _dynamicAlignment = 16;

    public int SlotCount { get; private set; } = 1;

    public int LocalBytes { get; private set; }

    public int SharedBytes { get; private set; }

    public IEnumerable<(int Slot, SpecialRegister Register)> Specials => _specials.Select(pair => (pair.Value, pair.Key));

    public int AddSlots(int count)
    {
        int first = SlotCount;
        SlotCount += count;
        return first;
    }

    public int Constant(ulong bits)
    {
        if (!_constants.TryGetValue(bits, out int slot))
            _constants[bits] = slot = AddSlots(1);
        return slot;
    }

    public int Special(SpecialRegister register)
    {
        if (!_specials.TryGetValue(register, out int slot))
            _specials[register] = slot = AddSlots(1);
        return slot;
    }

    /// <returns>The slot that holds the variable's offset.</returns>
    public int AddLocal(int bytes, int alignment)
    {
        int offset = Align(LocalBytes, alignment);
        LocalBytes = Align(offset + bytes, 16);
        return Constant((ulong)offset);
    }

    /// <returns>The slot that holds the variable's offset.</returns>
    public int AddShared(int bytes, int alignment)
    {
        int offset = Align(SharedBytes, alignment);
        SharedBytes = offset + bytes;
        return Constant((ulong)offset);
    }

    /// <summary>Dynamic shared memory stands behind all other, wherever that will end.</summary>
    public int AddDynamicShared(int alignment)
    {
        _dynamicAlignment = Math.Max(_dynamicAlignment, alignment);
        _dynamicSlots.Add(AddSlots(1));
        return _dynamicSlots[^1];
    }

    /// <summary>Ends the layout.</summary>
    /// <returns>The slots of a thread that starts. A register holds poison, not what the thread before it left.</returns>
    public ulong[] Complete()
    {
        SharedBytes = Align(SharedBytes, _dynamicAlignment);
        var template = new ulong[SlotCount];
        Array.Fill(template, Poison);
        foreach ((ulong bits, int slot) in _constants)
            template[slot] = bits;
        foreach (int slot in _dynamicSlots)
            template[slot] = (ulong)SharedBytes;
        return template;
    }

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
