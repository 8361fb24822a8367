using Arity.Cuda.Tests.Driver;
using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Driver;
using Arity.Testing;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Commands;

namespace Arity.Cuda.Tests.Backend;

/// <summary>A backend over the stand-in library, whose device is lost by a launch.</summary>
[NonParallelizable]
public sealed class LostDeviceTests
{
    [Test]
    public void The_kernel_is_named_and_every_later_call_fails_with_the_same_cause()
    {
        (CudaBackend backend, Tensor x, DriverStub stub) = Start("lost");
        stub.Read<int>("loses_next") = 1;
        Tensor y = Ops.Add(x, x);
        var loss = Assert.Throws<CudaDeviceLostException>(() => backend.Synchronize(x.Device))!;
        Assert.That(loss.Kernel, Does.StartWith("'add_kernel' of module 'add ("));
        var later = Assert.Throws<CudaDeviceLostException>(() => Ops.Empty(3, device: x.Device))!;
        Assert.That((later.Kernel, later.InnerException), Is.EqualTo((loss.Kernel, loss)));
        Assert.That(() => x * 2, Throws.TypeOf<CudaDeviceLostException>().With.Message.Contains("'add_kernel'"));
        Assert.That(() => x.To(Device.Cpu), Throws.TypeOf<CudaDeviceLostException>());
        Assert.That(() => Ops.Ones(3).To(x.Device), Throws.TypeOf<CudaDeviceLostException>());
        Assert.That(y.Dispose, Throws.Nothing);
        Assert.That(backend.GetFailure(x.Device), Is.EqualTo(loss.Message));
        Assert.That(backend.GetFailure(backend.GetDevice(1)), Is.Null);
    }

    [Test]
    public void A_blocking_launch_throws_where_it_fails()
    {
        (CudaBackend backend, Tensor x, DriverStub stub) = Start("blocking");
        stub.Read<int>("loses_next") = 1;
        backend.WaitsForLaunches = true;
        Assert.That(() => Ops.Add(x, x), Throws.TypeOf<CudaDeviceLostException>().With.Message.Contains("'add_kernel'"));
    }

    [Test]
    public void The_environment_makes_launches_blocking()
    {
        string? before = Environment.GetEnvironmentVariable(CudaBackend.LaunchBlockingVariable);
        try
        {
            Environment.SetEnvironmentVariable(CudaBackend.LaunchBlockingVariable, "1");
            Assert.That(new CudaBackend("unregistered", new FakeDriver()).WaitsForLaunches, Is.True);
            Environment.SetEnvironmentVariable(CudaBackend.LaunchBlockingVariable, null);
            Assert.That(new CudaBackend("unregistered", new FakeDriver()).WaitsForLaunches, Is.False);
        }
        finally
        {
            Environment.SetEnvironmentVariable(CudaBackend.LaunchBlockingVariable, before);
        }
    }

    [Test]
    public void What_does_not_compile_names_the_operator_and_gives_the_compilers_log()
    {
        (_, Tensor x, DriverStub stub) = Start("rejecting");
        stub.Read<int>("rejects_images") = 1;
        Assert.That(() => Ops.Maximum(x, x), Throws.TypeOf<CudaException>()
            .With.Message.Contains("module 'maximum (").And.Message.Contains("Unknown symbol 'bad'"));
        stub.Read<int>("rejects_images") = 0;
        Assert.That(() => Ops.Maximum(x, x), Throws.Nothing);
    }

    [Test]
    public void Templates_are_not_run_on_a_lost_device()
    {
        var driver = new FakeDriver();
        Device device = TestBackends.Register("lostForTemplates", driver).GetDevice(0);
        Assert.That(Run(device), Is.EqualTo((ResultState.Success, "")));
        driver.Loss = new CudaDeviceLostException("cuStreamSynchronize", 700, 0, "'add' of module 'add (1)'", "illegal address");
        (ResultState state, string message) = Run(device);
        Assert.That(state, Is.EqualTo(ResultState.Failure));
        Assert.That(message, Does.Contain("'lostForTemplates' was lost").And.Contain("'add' of module 'add (1)'"));
    }

    private static (CudaBackend Backend, Tensor X, DriverStub Stub) Start(string name)
    {
        DriverStub stub = DriverStub.Compile($"NAME_{name}");
        CudaBackend backend = TestBackends.Register(name, stub.Create());
        return (backend, Ops.Ones(3).To(backend.GetDevice(0)), stub);
    }

    private static (ResultState State, string Message) Run(Device device)
    {
        var method = new MethodWrapper(typeof(Subject), nameof(Subject.Template));
        TestMethod test = new NUnitTestCaseBuilder().BuildTestMethod(method, null, new TestCaseParameters([device]));
        var context = new TestExecutionContext { CurrentTest = test, CurrentResult = test.MakeTestResult() };
        TestResult result = new TemplateCommand(new PassingCommand(test)).Execute(context);
        return (result.ResultState, result.Message ?? "");
    }

    private sealed class Subject
    {
        public static void Template(Device device) => Assert.That(device.Backend.DeviceCount, Is.Positive);
    }

    private sealed class PassingCommand(Test test) : TestCommand(test)
    {
        public override TestResult Execute(TestExecutionContext context)
        {
            Subject.Template((Device)((TestMethod)Test).Arguments[0]!);
            context.CurrentResult.SetResult(ResultState.Success);
            return context.CurrentResult;
        }
    }
}
