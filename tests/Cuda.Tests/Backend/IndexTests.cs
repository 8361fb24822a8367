using Arity.Kernels.Cuda;
using Arity.Testing;

namespace Arity.Cuda.Tests.Backend;

/// <summary>Indices are taken apart in 32 bits, and in 64 where they do not fit.</summary>
[NonParallelizable]
public sealed class IndexTests
{
    [TestCase(0, TestName = "64 bits")]
    [TestCase(int.MaxValue, TestName = "32 bits")]
    public void Strided_operands_and_reductions_are_right(long limit)
    {
        long before = IndexWidth.NarrowLimit;
        try
        {
            IndexWidth.NarrowLimit = limit;
            Tensor x = Ops.Arange(60, dtype: DType.Float32).Reshape(3, 4, 5), y = x.To(KernelDevice.Value);
            TensorAssert.AreEqual((y.Permute([2, 0, 1]).Flip([1]) * y.Permute([2, 0, 1])).To(Device.Cpu),
                x.Permute([2, 0, 1]).Flip([1]) * x.Permute([2, 0, 1]), because: "product of views");
            TensorAssert.AreEqual(y.Flip([0]).Sum([0, 2]).To(Device.Cpu), x.Flip([0]).Sum([0, 2]), because: "sum of a view");
        }
        finally
        {
            IndexWidth.NarrowLimit = before;
        }
    }

    [Test]
    public void The_bound_is_that_of_signed_numbers()
    {
        Assert.That(IndexWidth.IsNarrow((1L << 31) - 1));
        Assert.That(IndexWidth.IsNarrow(1L << 31), Is.False);
    }
}
