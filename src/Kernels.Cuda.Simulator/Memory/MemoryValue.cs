using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Values in memory as they stand in registers.</summary>
internal static unsafe class MemoryValue
{
    /// <summary>Reads a value, extended by the sign where its type has one.</summary>
    public static ulong Read(byte* place, PtxType type) => type switch
    {
        PtxType.S8 => (ulong)*(sbyte*)place,
        PtxType.S16 => (ulong)*(short*)place,
        PtxType.S32 => (ulong)*(int*)place,
        _ => type.Size switch { 1 => *place, 2 => *(ushort*)place, 4 => *(uint*)place, _ => *(ulong*)place },
    };

    public static void Write(byte* place, int bytes, ulong value)
    {
        switch (bytes)
        {
            case 1: *place = (byte)value; break;
            case 2: *(ushort*)place = (ushort)value; break;
            case 4: *(uint*)place = (uint)value; break;
            default: *(ulong*)place = value; break;
        }
    }
}
