using System.Runtime.CompilerServices;
using Arity.Kernels.Cpu;

namespace Arity;

public readonly partial struct Device
{
    /// <summary>The host's processor and memory.</summary>
    public static Device Cpu => CpuBackend.Instance.GetDevice(0);

    // A library that brings its own backend has no other moment at which to register it, and no user should have to.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void RegisterCpu() => Backends.Register(CpuBackend.Instance);
#pragma warning restore CA2255
}
