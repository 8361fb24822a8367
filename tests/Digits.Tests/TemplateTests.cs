using System.Runtime.CompilerServices;
using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

[assembly: OperatorsOf("Digits")]

namespace Arity.Digits.Tests;

/// <summary>What the sample declares passes the templates of values, layouts and gradients on both devices.</summary>
public sealed class ElementwiseTests : ElementwiseTemplates;

public sealed class DTypeTests : DTypeTemplates;

public sealed class GradientTests : GradientTemplates;

internal static class SimulatorDevice
{
    [ModuleInitializer]
    internal static void Register() => PtxSimulator.Register();
}
