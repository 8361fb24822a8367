namespace Arity.Runtime.Tests.Formatting;

public sealed class TensorTextTests
{
    [Test]
    public void Views_print_what_they_show()
    {
        Tensor tensor = Tensor.From<int>([1, 2, 3, 4, 5, 6], new Shape([2, 3]));
        Assert.That(tensor.ToString(), Is.EqualTo("[[1 2 3]\n [4 5 6]]"));
        Assert.That(tensor.View(5, [3], [-2]).ToRepr(), Is.EqualTo("tensor([6, 4, 2], dtype=int32)"));
        Assert.That(tensor.View(1, [], []).ToString(), Is.EqualTo("2"));
        Assert.That(tensor.View(0, [0], [1]).ToString(), Is.EqualTo("[]"));
    }

    [Test]
    public void Options_in_force_decide()
    {
        Tensor tensor = Tensor.From<float>([1 / 3f]);
        using (PrintOptions.Use(new PrintOptions { Precision = 2 })) Assert.That(tensor.ToRepr(), Is.EqualTo("tensor([0.33])"));
        Assert.That(tensor.ToRepr(), Is.EqualTo("tensor([0.33333334])"));
    }

    [Test]
    public void Tensors_without_values_say_so()
    {
        Tensor tensor = Tensor.From<float>([1]);
        tensor.Dispose();
        Assert.That(tensor.ToString(), Does.Contain("disposed"));
        Assert.That(Tensor.Allocate([2, 3], DType.Int8, Device.Meta).ToRepr(), Is.EqualTo("<meta tensor of shape (2, 3) and dtype int8>"));
    }
}
