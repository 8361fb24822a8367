using System.Runtime.ExceptionServices;
using Arity.Kernels.Cuda.Driver.Native;

namespace Arity.Cuda.Tests.Driver;

[NonParallelizable]
public sealed class NoDriverTests
{
    [Test]
    public void Either_there_is_a_driver_or_a_reason_why_not()
    {
        NativeDriver? driver = NativeDriver.TryCreate(out string reason);
        Assert.That(reason, driver is null ? Is.Not.Empty : Is.Empty);
        if (driver is not null) Assert.That(driver.DeviceCount, Is.Positive);
    }

    [Test]
    public void A_missing_library_is_named_and_raises_nothing()
    {
        string path = Path.Combine(Path.GetTempPath(), "no-such-driver.so");
        int raised = 0;
        void Count(object? sender, FirstChanceExceptionEventArgs e) => raised++;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        NativeDriver? driver = DriverStub.TryCreate(path, out string reason);
        AppDomain.CurrentDomain.FirstChanceException -= Count;
        Assert.That(driver, Is.Null);
        Assert.That(raised, Is.Zero);
        Assert.That(reason, Does.Contain(path).And.Contain("ARITY_CUDA_DRIVER").And.Not.Contain("is there"));
    }

    [Test]
    public void A_file_that_is_no_library_is_told_from_a_missing_one()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "text.so");
        File.WriteAllText(path, "not a library");
        Assert.That(DriverStub.TryCreate(path, out string reason), Is.Null);
        Assert.That(reason, Does.Contain($"{path}, which is there but cannot be loaded"));
    }

    [Test]
    [Platform("Linux")]
    public void Another_library_is_told_from_an_old_driver()
    {
        Assert.That(DriverStub.TryCreate("libm.so.6", out string reason), Is.Null);
        Assert.That(reason, Is.EqualTo("libm.so.6 is not a CUDA driver library: it has no cuInit"));
    }

    [Test]
    public void An_old_driver_is_named_with_its_version_and_what_it_lacks()
    {
        Assert.That(DriverStub.Compile("NO_LAUNCH").TryCreate(out string reason), Is.Null);
        Assert.That(reason, Does.Contain("driver 12.8").And.Contain("lacks cuLaunchKernel;"));
    }

    [Test]
    public void A_driver_that_cannot_compile_the_kernels_is_named_with_its_version()
    {
        Assert.That(DriverStub.Compile("OLD").TryCreate(out string reason), Is.Null);
        Assert.That(reason, Does.Contain("a driver for CUDA 10.2").And.Contain("need 11.0").And.Contain("newer NVIDIA driver"));
    }

    [Test]
    public void A_failed_initialisation_gives_the_drivers_error()
    {
        Assert.That(DriverStub.Compile("NO_DEVICE").TryCreate(out string reason), Is.Null);
        Assert.That(reason, Does.Contain("cuInit failed with CUDA_ERROR_NO_DEVICE (100): no CUDA-capable device is detected"));
    }

    [Test]
    public void A_driver_without_devices_is_none()
    {
        Assert.That(DriverStub.Compile("ZERO_DEVICES").TryCreate(out string reason), Is.Null);
        Assert.That(reason, Does.Contain("sees no device"));
    }
}
