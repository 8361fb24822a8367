using Digits;

namespace Arity.Digits.Tests;

/// <summary>The sample's command line.</summary>
public sealed class OptionsTests
{
    [Test]
    public void Nothing_means_the_processor_and_all_steps()
        => Assert.That(Options.TryParse([], out _), Is.EqualTo(new Options("cpu", int.MaxValue, false)));

    [Test]
    public void Device_and_steps_are_read()
        => Assert.That(Options.TryParse(["--steps", "3", "--device", "ptxsim"], out _), Is.EqualTo(new Options("ptxsim", 3)));

    [TestCase("--frob")]
    [TestCase("--device")]
    [TestCase("--steps")]
    [TestCase("--steps", "0")]
    [TestCase("--steps", "many")]
    [TestCase("cuda")]
    public void What_is_wrong_is_named(params string[] arguments)
    {
        Assert.That(Options.TryParse(arguments, out string problem), Is.Null);
        Assert.That(problem, Does.Contain(arguments[0]));
    }

    [Test]
    public void A_device_that_is_not_there_says_why()
    {
        if (Arity.Kernels.Cuda.CudaRuntime.TryRegister()) Assert.Ignore("This machine has a CUDA device.");
        Assert.That(() => Devices.Find("cuda"),
            Throws.InstanceOf<DeviceException>().With.Message.Contains(Arity.Kernels.Cuda.CudaRuntime.UnavailableReason));
        Assert.That(() => Devices.Find("gpu"), Throws.InstanceOf<DeviceException>().With.Message.Contains("'gpu'"));
        Assert.That(() => Devices.Find("meta"), Throws.InstanceOf<DeviceException>());
    }
}
