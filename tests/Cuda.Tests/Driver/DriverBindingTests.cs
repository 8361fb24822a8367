using Arity.Kernels.Cuda.Driver;

namespace Arity.Cuda.Tests.Driver;

/// <summary>Which binding a program gets, with a stand-in for the adapter to ManagedCuda.</summary>
public sealed class DriverBindingTests
{
    private static readonly FakeDriver Native = new();

    [TestCase(null)]
    [TestCase("")]
    [TestCase("native")]
    public void Without_the_adapter_it_is_the_native_one(string? wanted)
    {
        Assert.That(DriverBinding.Choose(Native, null, wanted, out string reason), Is.SameAs(Native));
        Assert.That(reason, Is.Empty);
    }

    [TestCase(null)]
    [TestCase("managedcuda")]
    public void With_the_adapter_it_is_the_adapters(string? wanted)
    {
        Assert.That(DriverBinding.Choose(Native, typeof(Adapter), wanted, out string reason), Is.SameAs(Adapter.Driver));
        Assert.That(reason, Is.Empty);
    }

    [Test]
    public void The_environment_may_ask_for_the_native_one() =>
        Assert.That(DriverBinding.Choose(Native, typeof(Adapter), "native", out _), Is.SameAs(Native));

    [Test]
    public void An_adapter_that_finds_no_driver_is_not_passed_over()
    {
        Assert.That(DriverBinding.Choose(Native, typeof(FailingAdapter), null, out string reason), Is.Null);
        Assert.That(reason, Is.EqualTo("it has a reason"));
    }

    [Test]
    public void An_adapter_without_its_library_is_a_reason()
    {
        Assert.That(DriverBinding.Choose(Native, typeof(IncompleteAdapter), null, out string reason), Is.Null);
        Assert.That(reason, Does.Contain("Arity.Kernels.Cuda.ManagedCuda").And.Contain("ManagedCuda.dll"));
    }

    [Test]
    public void What_is_asked_for_and_not_there_is_a_reason()
    {
        Assert.That(DriverBinding.Choose(Native, null, "managedcuda", out string reason), Is.Null);
        Assert.That(reason, Does.Contain("does not refer to the package Arity.Kernels.Cuda.ManagedCuda"));
        Assert.That(DriverBinding.Choose(Native, typeof(Adapter), "rocm", out reason), Is.Null);
        Assert.That(reason, Does.Contain("ARITY_CUDA_BINDING is 'rocm'"));
    }

    private static class Adapter
    {
        public static FakeDriver Driver { get; } = new();

        public static FakeDriver? TryCreate(out string reason)
        {
            reason = "";
            return Driver;
        }
    }

    private static class FailingAdapter
    {
        public static FakeDriver? TryCreate(out string reason)
        {
            reason = "it has a reason";
            return null;
        }
    }

    private static class IncompleteAdapter
    {
        public static FakeDriver? TryCreate(out string reason) => throw new FileNotFoundException("there is no ManagedCuda.dll");
    }
}
