using System.Runtime.CompilerServices;
using Arity;
using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

[assembly: OperatorsOf("Bells")]

namespace Bells.Tests;

internal static class Devices
{
    [ModuleInitializer]
    internal static void Register() => PtxSimulator.Register();
}

public sealed class DTypeTests : DTypeTemplates;

public sealed class DestinationTests : DestinationTemplates;

public sealed class GradientTests : GradientTemplates;

public sealed class LayoutTests : LayoutTemplates;

public sealed class VariantTests : VariantTemplates;
