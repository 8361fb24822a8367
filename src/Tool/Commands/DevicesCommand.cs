using System.CommandLine;
using Arity.Kernels.Cuda;

namespace Arity.Tool.Commands;

/// <summary><c>arity devices</c>: the devices that tensors can live on here.</summary>
internal static class DevicesCommand
{
    public static Command Create(TextWriter output)
    {
        var command = new Command("devices", "Lists the devices that tensors can live on; the default one is starred.");
        command.SetAction(_ => Run(output));
        return command;
    }

    private static int Run(TextWriter output)
    {
        foreach (Device device in Backends.All.SelectMany(backend => Enumerable.Range(0, backend.DeviceCount).Select(backend.GetDevice)))
            output.WriteLine($"{device}{(device == Device.Default ? " *" : "")}  {device.Backend.Describe(device)}".TrimEnd());
        if (!CudaRuntime.TryRegister()) output.WriteLine($"no {CudaRuntime.Name}: {CudaRuntime.UnavailableReason}");
        return 0;
    }
}
