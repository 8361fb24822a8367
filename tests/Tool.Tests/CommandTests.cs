using Arity.Kernels.Cuda;

namespace Arity.Tool.Tests;

public sealed class CommandTests
{
    [Test]
    public void Devices_lists_every_registered_device_and_stars_the_default()
    {
        ToolRun run = ToolRun.Of("devices");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero);
            int missing = CudaRuntime.TryRegister() ? 0 : 1;
            Assert.That(run.Lines, Has.Length.EqualTo(Backends.All.Sum(backend => backend.DeviceCount) + missing));
            Assert.That(run.Lines.Count(line => line == $"no cuda: {CudaRuntime.UnavailableReason}"), Is.EqualTo(missing));
            Assert.That(run.Lines, Has.One.EqualTo($"{Device.Default} *"));
        }
    }

    [TestCase("launch")]
    [TestCase("devices", "all")]
    public void An_unknown_command_or_argument_is_refused(params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain(arguments[^1]));
        }
    }

    [Test]
    public void Help_names_every_command() =>
        Assert.That(ToolRun.Of("--help").Output, Does.Contain("list").And.Contain("check").And.Contain("devices"));
}
