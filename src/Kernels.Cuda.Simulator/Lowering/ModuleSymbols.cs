using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The functions and variables of a module; global and constant ones lie in device memory.</summary>
internal sealed unsafe class ModuleSymbols
{
    private readonly Dictionary<string, Allocation> _allocations = [];

    public ModuleSymbols(PtxModule module, DeviceMemory memory)
    {
        foreach (PtxFunction function in module.Functions.Where(f => f.Body is not null))
            Functions[function.Name] = function;
        foreach (PtxVariable variable in module.Variables)
        {
            Variables[variable.Name] = variable;
            if (variable.Space is PtxSpace.Global or PtxSpace.Constant)
                _allocations[variable.Name] = Initialize(memory.AddVariable(Math.Max(1, SizeOf(variable))), variable);
        }
    }

    public Dictionary<string, PtxFunction> Functions { get; } = [];

    public Dictionary<string, PtxVariable> Variables { get; } = [];

    /// <summary>Whether a kernel can leave something behind in the module.</summary>
    public bool HasState => Variables.Values.Any(variable => variable.Space == PtxSpace.Global);

    public ulong GetAddress(string variable) => _allocations[variable].Address;

    public void Free()
    {
        foreach (Allocation allocation in _allocations.Values)
            allocation.Free();
    }

    public static int SizeOf(PtxVariable variable)
    {
        long elements = variable.Extents.Aggregate(1L, (product, extent) => product * extent);
        if (elements == 0 && variable.Values.Count > 0)
            elements = variable.Values.Count;
        return checked((int)(elements * variable.VectorLength * variable.Type.Size));
    }

    private static Allocation Initialize(Allocation allocation, PtxVariable variable)
    {
        new Span<byte>(allocation.Data, (int)allocation.Bytes).Clear();
        new Span<byte>(allocation.Valid, (int)allocation.Bytes).Fill(1);
        int size = variable.Type.Size;
        for (int i = 0; i < variable.Values.Count; i++)
            MemoryValue.Write(allocation.Data + (i * size), size, variable.Values[i]);
        return allocation;
    }
}
