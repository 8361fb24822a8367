using Arity.Benchmarks.Peers;
using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Benchmarks.Cuda;

internal static class Program
{
    private const int Samples = 11;
    private const int Repetitions = 10;

    /// <summary>
    /// Times the kernels on the CUDA device beside PyTorch's; <c>--simulated</c> runs all of it once, small, on the simulator, to show that
    /// it works.
    /// </summary>
    private static int Main(string[] arguments)
    {
        bool isSimulated = arguments is ["--simulated"];
        if (arguments.Length > 0 && !isSimulated)
        {
            Console.Error.WriteLine("usage: Arity.Benchmarks.Cuda [--simulated]");
            return 2;
        }

        if (!isSimulated && !CudaRuntime.TryRegister())
        {
            Console.Error.WriteLine($"There is no CUDA device: {CudaRuntime.UnavailableReason}");
            return 1;
        }

        if (isSimulated) Run(PtxSimulator.Device, null, Workloads.Small, 1, 1);
        else Run(CudaRuntime.Device, TorchProcess.TryStart(), Workloads.Full, Samples, Repetitions);
        return 0;
    }

    private static void Run(Device device, PythonProcess? torch, Workloads workloads, int samples, int repetitions)
    {
        using PythonProcess? peer = torch;
        using var timer = new DeviceTimer(device);
        var measurement = new Measurement(device, timer, torch, samples, repetitions);
        var backend = (CudaBackend)device.Backend;
        Table.Begin($"{backend.GetProperties(device.Index).Name}, {backend.Driver.Description}", torch?.Version ?? "is not installed");
        double copyRate = double.NaN;
        foreach (Workload workload in workloads.All.Prepend(workloads.Copy))
        {
            (double ours, double theirs) = measurement.Run(workload);
            if (double.IsNaN(copyRate)) copyRate = workload.Bytes / ours;
            Table.Row(workload, ours, theirs, copyRate);
        }
    }
}
