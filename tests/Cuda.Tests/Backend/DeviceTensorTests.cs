using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Backend;

/// <summary>What a user tries on a tensor works on one that the host cannot reach, or says what to do.</summary>
public sealed class DeviceTensorTests
{
    private static readonly Device Simulator = KernelDevice.Value;

    private static Tensor Matrix() => Ops.Arange(6, dtype: DType.Float32).Reshape(2, 3).To(Simulator);

    [Test]
    public void It_prints_as_on_the_processor()
    {
        Tensor x = Matrix();
        Assert.That(x.ToString(), Is.EqualTo(x.To(Device.Cpu).ToString()));
        Assert.That(x.ToRepr(), Is.EqualTo(x.To(Device.Cpu).ToRepr()));
        Assert.That(x.T[1].ToString(), Is.EqualTo("[1. 4.]"));
        Assert.That((x > 2)[1, 0].ToString(), Is.EqualTo("True"));
        Assert.That(Ops.Zeros((0, 2), device: Simulator).ToString(), Is.EqualTo(Ops.Zeros((0, 2)).ToString()));
        Assert.That(Ops.Rand(2000, device: Simulator).ToString(), Does.Contain("..."));
    }

    [Test]
    public void Numbers_and_arrays_come_out()
    {
        Tensor x = Matrix();
        Assert.That((float)x[1, 2], Is.EqualTo(5));
        Assert.That((long)x.Sum(), Is.EqualTo(15));
        Assert.That((bool)(x >= 0).All());
        Assert.That((bool)(x > 5).Any(), Is.False);
        Assert.That(x.Max().Item<float>(), Is.EqualTo(5));
        Assert.That(x.T.ToArray<float>(), Is.EqualTo(new float[] { 0, 3, 1, 4, 2, 5 }));
        Assert.That(x["::-1, 1"].To(Device.Cpu).ToArray<float>(), Is.EqualTo(new float[] { 4, 1 }));
        Assert.That(Enumerate(x), Is.EqualTo(new[] { 3f, 12f }));
    }

    [Test]
    public void Elements_are_picked_and_written()
    {
        Tensor x = Matrix();
        Assert.That(x[x > 3].ToArray<float>(), Is.EqualTo(new float[] { 4, 5 }));
        Assert.That(x[1, ..].ToArray<float>(), Is.EqualTo(new float[] { 3, 4, 5 }));
        Assert.That(x[.., ^1].ToArray<float>(), Is.EqualTo(new float[] { 2, 5 }));
        x[1, ..].Fill(7);
        x[x < 1] = Ops.Tensor(-1f).To(Simulator);
        x[0, 2] = Ops.Tensor(9).To(Simulator);
        Assert.That(x.ToArray<float>(), Is.EqualTo(new float[] { -1, 1, 9, 7, 7, 7 }));
        x[Ops.Tensor(1).To(Simulator)] = Ops.Tensor(8).To(Simulator);
        x += 1;
        Assert.That(x.ToArray<float>(), Is.EqualTo(new float[] { 0, 2, 10, 9, 9, 9 }));
    }

    // As in NumPy, what a list picks is a copy.
    [Test]
    public void Filling_what_a_tensor_picked_leaves_the_original()
    {
        Tensor x = Matrix();
        x[Ops.Tensor(0, 1).To(Simulator)].Fill(7);
        Assert.That(x.ToArray<float>(), Is.EqualTo(new float[] { 0, 1, 2, 3, 4, 5 }));
    }

    [Test]
    public void It_is_saved_and_loaded()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.npy");
        try
        {
            TensorFile.Save(path, Matrix().T);
            Tensor loaded = TensorFile.Load(path, Simulator);
            Assert.That(loaded.Device, Is.EqualTo(Simulator));
            Assert.That(loaded.ToArray<float>(), Is.EqualTo(Matrix().T.ToArray<float>()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void What_needs_host_memory_says_what_to_do()
    {
        Tensor x = Matrix();
        Assert.That(() => x.AsSpan<float>(), Throws.InstanceOf<DeviceException>().With.Message.Contains("ToArray"));
        Assert.That(() => x.AsTensorSpan<float>(), Throws.InstanceOf<DeviceException>().With.Message.Contains("ToArray"));
        Assert.That(() => x + Ops.Ones((2, 3)), Throws.InstanceOf<DeviceException>().With.Message.Contains("To(device)"));
        Assert.That(() => x[Ops.Ones((2, 3)) > 0], Throws.InstanceOf<DeviceException>().With.Message.Contains("To(device)"));
        Assert.That(() => x[0] = Ops.Ones(3), Throws.InstanceOf<DeviceException>().With.Message.Contains("To(device)"));
        Assert.That(() => (float)x, Throws.InstanceOf<ShapeException>());
    }

    [Test]
    public void Equal_compares_elements_and_Equals_the_object()
    {
        Tensor x = Matrix(), y = Matrix();
        Assert.That((bool)x.Equal(y).All());
        Assert.That(x.Equals(y), Is.False);
        Assert.That(x.Equals(x));
    }

    [Test]
    public void A_disposed_tensor_says_so()
    {
        Tensor x = Matrix();
        x.Dispose();
        Assert.That(() => x + x, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => x[0], Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(x.ToString(), Is.EqualTo("<disposed tensor>"));
    }

    private static List<float> Enumerate(Tensor x)
    {
        List<float> sums = [];
        foreach (Tensor row in x) sums.Add((float)row.Sum());
        return sums;
    }
}
