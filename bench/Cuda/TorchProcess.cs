using Arity.Benchmarks.Peers;

namespace Arity.Benchmarks.Cuda;

/// <summary>Starts a python3 child with PyTorch, timed by the device's own events.</summary>
internal static class TorchProcess
{
    private const string Library = """
        import sys
        import torch
        version, scope = torch.__version__, {'torch': torch}
        start, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
        def measure(code):
            start.record()
            exec(code, scope)
            end.record()
            end.synchronize()
            return start.elapsed_time(end) / 1000
        """;

    /// <summary>Starts the child, or returns null when no python3 here has PyTorch with a device.</summary>
    public static PythonProcess? TryStart() => PythonProcess.TryStart(Library);
}
