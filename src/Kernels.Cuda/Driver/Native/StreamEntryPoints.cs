namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>Streams and events.</summary>
internal sealed unsafe class StreamEntryPoints(SymbolTable symbols)
{
    public readonly delegate* unmanaged<nint*, uint, int> Create = (delegate* unmanaged<nint*, uint, int>)symbols.Require("cuStreamCreate");

    public readonly delegate* unmanaged<nint, int> Destroy = (delegate* unmanaged<nint, int>)symbols.Require("cuStreamDestroy_v2");

    public readonly delegate* unmanaged<nint, int> Synchronize = (delegate* unmanaged<nint, int>)symbols.Require("cuStreamSynchronize");

    public readonly delegate* unmanaged<nint, nint, uint, int> WaitEvent =
        (delegate* unmanaged<nint, nint, uint, int>)symbols.Require("cuStreamWaitEvent");

    public readonly delegate* unmanaged<nint*, uint, int> EventCreate =
        (delegate* unmanaged<nint*, uint, int>)symbols.Require("cuEventCreate");

    public readonly delegate* unmanaged<nint, int> EventDestroy = (delegate* unmanaged<nint, int>)symbols.Require("cuEventDestroy_v2");

    public readonly delegate* unmanaged<nint, nint, int> EventRecord =
        (delegate* unmanaged<nint, nint, int>)symbols.Require("cuEventRecord");

    public readonly delegate* unmanaged<nint, int> EventQuery = (delegate* unmanaged<nint, int>)symbols.Require("cuEventQuery");

    public readonly delegate* unmanaged<float*, nint, nint, int> EventElapsedTime =
        (delegate* unmanaged<float*, nint, nint, int>)symbols.Require("cuEventElapsedTime");
}
