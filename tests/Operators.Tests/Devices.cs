using System.Runtime.CompilerServices;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Operators.Tests;

/// <summary>The devices beside the host's processor on which the templates run.</summary>
internal static class Devices
{
    [ModuleInitializer]
    internal static void Register() => PtxSimulator.Register();
}
