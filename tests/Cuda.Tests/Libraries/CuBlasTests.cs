using Arity.Cuda.Tests.Driver;
using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Libraries;
using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

namespace Arity.Cuda.Tests.Libraries;

/// <summary>cuBLAS against a stand-in: what it is asked for, and that the answer is the product.</summary>
[NonParallelizable]
public sealed class CuBlasTests
{
    private CuBlasStub _stub = null!;
    private CudaBackend _backend = null!;

    [OneTimeSetUp]
    public void Compile()
    {
        _stub = CuBlasStub.Compile();
        _backend = Register("stub");
    }

    [SetUp]
    public void Choose()
    {
        Environment.SetEnvironmentVariable(LibrarySearch.OverrideVariable, _stub.Folder);
        CudaMatMul.Library = MatMulLibrary.CuBlas;
    }

    [TearDown]
    public void Restore()
    {
        Environment.SetEnvironmentVariable(LibrarySearch.OverrideVariable, null);
        CudaMatMul.Library = MatMulLibrary.Own;
        CudaMatMul.AllowTF32 = false;
    }

    [Test]
    public void Its_dependency_is_loaded_first() =>
        Assert.That((long)CudaLibraries.TryLoad(CudaLibrary.CuBlas, out string reason), Is.Not.Zero, reason);

    [TestCase(DType.Float32, 68)]
    [TestCase(DType.Float64, 70)]
    public void Row_major_matrices_are_multiplied_as_they_lie(DType dtype, int compute)
    {
        Tensor a = Ops.Rand((3, 5), dtype: dtype), b = Ops.Rand((5, 4), dtype: dtype);
        AssertProduct(a, b);
        Assert.That(_stub.LastCall(), Is.EqualTo(new long[] { 0, 0, 4, 3, 5, 4, 5, 4, 0, 0, 0, 1, compute, -1 }));
        Assert.That(_stub.Read<int>("math_mode"), Is.EqualTo(16));
    }

    [Test]
    public void Transposed_operands_are_not_copied()
    {
        Tensor a = Ops.Rand((5, 3)), b = Ops.Rand((4, 5));
        Device device = _backend.GetDevice(0);
        Tensor product = a.To(device).Transpose().MatMul(b.To(device).Transpose());
        TensorAssert.AreEqual(product.To(Device.Cpu), a.Transpose().MatMul(b.Transpose()), new Tolerance(1e-5, 1e-5), "transposed");
        Assert.That(_stub.LastCall()[..8], Is.EqualTo(new long[] { 1, 1, 4, 3, 5, 5, 3, 4 }));
    }

    [Test]
    public void Batches_go_in_one_call()
    {
        AssertProduct(Ops.Rand((6, 2, 3)), Ops.Rand((3, 4)));
        Assert.That(_stub.LastCall()[8..12], Is.EqualTo(new long[] { 0, 6, 8, 6 }));
        AssertProduct(Ops.Rand(new long[] { 2, 3, 2, 3 }), Ops.Rand(new long[] { 2, 3, 3, 4 }));
        Assert.That(_stub.LastCall()[8..12], Is.EqualTo(new long[] { 12, 6, 8, 6 }));
    }

    [Test]
    public void Tf32_is_a_mode()
    {
        CudaMatMul.AllowTF32 = true;
        AssertProduct(Ops.Rand((3, 5)), Ops.Rand((5, 4)));
        Assert.That(_stub.Read<int>("math_mode"), Is.EqualTo(16 | 3));
    }

    [Test]
    public void A_failure_names_the_call_and_the_status()
    {
        AssertProduct(Ops.Rand((3, 5)), Ops.Rand((5, 4)));
        _stub.Read<int>("fail_next") = 1;
        var error = Assert.Throws<CudaException>(() => AssertProduct(Ops.Rand((3, 5)), Ops.Rand((5, 4))))!;
        Assert.That((error.Call, error.Code), Is.EqualTo(("cublasGemmStridedBatchedEx", 13)));
    }

    [Test]
    public void Absence_is_an_error_that_names_the_places()
    {
        Environment.SetEnvironmentVariable(LibrarySearch.OverrideVariable, "/nowhere");
        Device device = Register("without").GetDevice(0);
        Tensor x = Ops.Rand((3, 3)).To(device);
        Assert.That(() => x.MatMul(x),
            Throws.TypeOf<DeviceException>().With.Message.Contains("/nowhere/libcublas.so.13 does not exist"));
    }

    [Test]
    public void The_simulator_has_none()
    {
        Tensor x = Ops.Rand((3, 3)).To(PtxSimulator.Device);
        Assert.That(() => x.MatMul(x), Throws.TypeOf<DeviceException>().With.Message.Contains("Own"));
    }

    private static CudaBackend Register(string name)
    {
        var backend = new CudaBackend(name, DriverStub.Compile().Create());
        backend.Register();
        return backend;
    }

    private void AssertProduct(Tensor a, Tensor b)
    {
        Device device = _backend.GetDevice(0);
        TensorAssert.AreEqual(a.To(device).MatMul(b.To(device)).To(Device.Cpu), a.MatMul(b), new Tolerance(1e-5, 1e-5), "product");
    }
}
