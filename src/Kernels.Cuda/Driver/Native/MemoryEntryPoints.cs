namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>Allocation and copies.</summary>
internal sealed unsafe class MemoryEntryPoints(SymbolTable symbols)
{
    public readonly delegate* unmanaged<ulong*, nuint, int> Allocate =
        (delegate* unmanaged<ulong*, nuint, int>)symbols.Require("cuMemAlloc_v2");

    public readonly delegate* unmanaged<ulong, int> Free = (delegate* unmanaged<ulong, int>)symbols.Require("cuMemFree_v2");

    public readonly delegate* unmanaged<nint*, nuint, uint, int> HostAllocate =
        (delegate* unmanaged<nint*, nuint, uint, int>)symbols.Require("cuMemHostAlloc");

    public readonly delegate* unmanaged<nint, int> HostFree = (delegate* unmanaged<nint, int>)symbols.Require("cuMemFreeHost");

    public readonly delegate* unmanaged<nuint*, nuint*, int> GetInfo =
        (delegate* unmanaged<nuint*, nuint*, int>)symbols.Require("cuMemGetInfo_v2");

    public readonly delegate* unmanaged<ulong, nint, nuint, nint, int> CopyToDevice =
        (delegate* unmanaged<ulong, nint, nuint, nint, int>)symbols.Require("cuMemcpyHtoDAsync_v2");

    public readonly delegate* unmanaged<nint, ulong, nuint, nint, int> CopyToHost =
        (delegate* unmanaged<nint, ulong, nuint, nint, int>)symbols.Require("cuMemcpyDtoHAsync_v2");

    public readonly delegate* unmanaged<ulong, ulong, nuint, nint, int> CopyOnDevice =
        (delegate* unmanaged<ulong, ulong, nuint, nint, int>)symbols.Require("cuMemcpyDtoDAsync_v2");

    public readonly delegate* unmanaged<ulong, nint, ulong, nint, nuint, nint, int> CopyPeer =
        (delegate* unmanaged<ulong, nint, ulong, nint, nuint, nint, int>)symbols.Require("cuMemcpyPeerAsync");

    public readonly delegate* unmanaged<ulong, byte, nuint, nint, int> Fill =
        (delegate* unmanaged<ulong, byte, nuint, nint, int>)symbols.Require("cuMemsetD8Async");

    /// <summary>Since CUDA 11.2; null in an older driver.</summary>
    public readonly delegate* unmanaged<ulong*, nuint, nint, int> AllocateAsync =
        (delegate* unmanaged<ulong*, nuint, nint, int>)symbols.Find("cuMemAllocAsync");

    /// <summary>Since CUDA 11.2; null in an older driver.</summary>
    public readonly delegate* unmanaged<ulong, nint, int> FreeAsync =
        (delegate* unmanaged<ulong, nint, int>)symbols.Find("cuMemFreeAsync");

    public bool HasPools => AllocateAsync is not null && FreeAsync is not null;
}
