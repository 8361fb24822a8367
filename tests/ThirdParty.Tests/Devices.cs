using System.Runtime.CompilerServices;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.ThirdParty;

/// <summary>The package's own PTX is tested where there is no GPU, by the same templates.</summary>
internal static class Devices
{
    [ModuleInitializer]
    internal static void Register() => PtxSimulator.Register();
}
