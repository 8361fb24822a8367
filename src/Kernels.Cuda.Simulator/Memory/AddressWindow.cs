namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Where the spaces of a block and a thread lie among generic addresses.</summary>
internal static class AddressWindow
{
    public const ulong Shared = 1UL << 40;
    public const ulong Local = 2UL << 40;
    public const ulong Extent = 1UL << 32;

    public static bool IsShared(ulong address) => address - Shared < Extent;

    public static bool IsLocal(ulong address) => address - Local < Extent;
}
