using Arity.Kernels.Cuda;
using Arity.Testing;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Arity.Operators.Tests;

/// <summary>Says whether the templates ran on a GPU; there they must be many.</summary>
public sealed class CudaDeviceTests
{
    /// <summary>Below what the declarations give today, so that one that lost its CUDA kernels is noticed.</summary>
    private const int MinimumTests = 10_000;

    [Test]
    [Category("Cuda")]
    public void The_templates_are_instantiated_on_the_CUDA_device()
    {
        if (!CudaRuntime.TryRegister()) Assert.Ignore($"no CUDA device: {CudaRuntime.UnavailableReason}");
        Assert.That(Count(Root(), TestDevices.CategoryOf(CudaRuntime.Device)), Is.GreaterThan(MinimumTests));
    }

    // As many as a GPU would get.
    [Test]
    [Category("Ptxsim")]
    public void The_templates_are_instantiated_on_the_simulator()
    {
        Assert.That(Count(Root(), "Ptxsim"), Is.GreaterThan(MinimumTests));
    }

    private static ITest Root()
    {
        ITest root = TestExecutionContext.CurrentContext.CurrentTest;
        while (root.Parent is { } parent) root = parent;
        return root;
    }

    private static int Count(ITest test, string category) => test.IsSuite
        ? test.Tests.Sum(t => Count(t, category))
        : test.Properties[PropertyNames.Category].Contains(category) ? 1 : 0;
}
