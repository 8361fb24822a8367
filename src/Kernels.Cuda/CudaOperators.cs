namespace Arity.Kernels.Cuda;

/// <summary>The kernels of all loaded assemblies meet all backends that run PTX here, whichever comes first.</summary>
public static class CudaOperators
{
    private static readonly Lock Gate = new();
    private static readonly List<Action<CudaBackend>> Sources = [];
    private static readonly List<CudaBackend> Targets = [];

    /// <summary>Adds an assembly's kernels; what generated code calls.</summary>
    /// <param name="register">Registers each of them with a backend.</param>
    public static void Add(Action<CudaBackend> register)
    {
        ArgumentNullException.ThrowIfNull(register);
        lock (Gate)
        {
            Sources.Add(register);
            foreach (CudaBackend backend in Targets) register(backend);
        }
    }

    internal static void Add(CudaBackend backend)
    {
        lock (Gate)
        {
            Targets.Add(backend);
            foreach (Action<CudaBackend> register in Sources) register(backend);
        }
    }
}
