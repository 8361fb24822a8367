using Arity.Kernels.Cuda.Driver;
using Arity.Ptx.Syntax;

namespace Arity.Cuda.Tests;

/// <summary>What a launch passed.</summary>
internal sealed unsafe class LaunchRecord
{
    public LaunchRecord(PtxFunction entry, LaunchSize grid, LaunchSize block, nint stream, void** arguments)
    {
        (Entry, Grid, Block, Stream) = (entry.Name, grid, block, stream);
        for (int i = 0; i < entry.Parameters.Count; i++)
        {
            PtxVariable parameter = entry.Parameters[i];
            long numbers = parameter.Extents.Count == 0 ? parameter.Alignment / 8 : parameter.Extents.Aggregate((a, b) => a * b) / 8;
            Numbers.AddRange(new Span<long>(arguments[i], (int)numbers));
        }
    }

    public string Entry { get; }

    public LaunchSize Grid { get; }

    public LaunchSize Block { get; }

    public nint Stream { get; }

    /// <summary>All 64-bit arguments, those in arrays of bytes too, in order.</summary>
    public List<long> Numbers { get; } = [];
}
