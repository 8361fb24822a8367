using Arity.Kernels.Cuda;

namespace Arity.Benchmarks.Cuda;

/// <summary>The table's rows: work that memory limits on 1 to 4 GB, and matrix products.</summary>
/// <param name="elements">The length of the vectors.</param>
/// <param name="side">The extent of the square matrices that are copied and reduced.</param>
/// <param name="products">The extents of the matrix products.</param>
internal sealed class Workloads(long elements, long side, long[] products)
{
    private const int Float = 4;

    /// <summary>Extents for a GPU.</summary>
    public static Workloads Full { get; } = new(1L << 28, 16384, [4096, 8192]);

    /// <summary>Extents that a simulator gets through, to show that everything runs.</summary>
    public static Workloads Small { get; } = new(1000, 33, [40]);

    /// <summary>The row that all others of its kind are held against.</summary>
    public Workload Copy => Unary("copy", "y.copy_(x)", (x, y) => y.CopyInPlace(x));

    /// <summary>All rows but the copy.</summary>
    public IEnumerable<Workload> All =>
    [
        new("add", 3.0 * Float * elements, 0, Vectors, "torch.add(x, x2, out=y)", Add),
        Unary("multiply by 2", "torch.mul(x, 2, out=y)", (x, y) => Ops.Multiply(x, 2, destination: y)),
        Unary("exp", "torch.exp(x, out=y)", (x, y) => Ops.Exp(x, y)),
        Unary("sin", "torch.sin(x, out=y)", (x, y) => Ops.Sin(x, y)),
        Reduce("sum", "x.sum()", null),
        Reduce("sum, axis 0", "x.sum(0)", 0),
        Reduce("sum, axis 1", "x.sum(1)", 1),
        Matrix("transposed copy", 2, "y.copy_(x.T)", (x, y) => y.CopyInPlace(x.T)),
        Matrix("log_softmax", 2, "torch.log_softmax(x, 1, out=y)", (x, y) => Ops.LogSoftmax(x, 1, y)),
        Matrix("cumsum, axis 1", 2, "torch.cumsum(x, 1, out=y)", (x, y) => Ops.CumSum(x, 1, null, y)),
        .. products.SelectMany(Products),
    ];

    private string Vectors => $"x = torch.rand({elements}, device='cuda'); x2 = x + 1; y = torch.empty_like(x)";

    private string Matrices => $"x = torch.rand({side}, {side}, device='cuda'); y = torch.empty_like(x)";

    private Workload Unary(string name, string statement, Action<Tensor, Tensor> run)
        => new(name, 2.0 * Float * elements, 0, Vectors, statement, device => Bind(Random(device, elements), run));

    private Workload Matrix(string name, int passes, string statement, Action<Tensor, Tensor> run)
        => new(name, (double)passes * Float * side * side, 0, Matrices, statement, device => Bind(Random(device, side, side), run));

    private Workload Reduce(string name, string statement, Axes? axis) => Matrix(name, 1, statement, (x, _) => x.Sum(axis));

    private IEnumerable<Workload> Products(long extent) =>
    [
        Product("float32", extent, DType.Float32, allowsTF32: false),
        Product("tf32", extent, DType.Float32, allowsTF32: true),
        Product("bfloat16", extent, DType.BFloat16, allowsTF32: false),
        Product("float16", extent, DType.Float16, allowsTF32: false),
    ];

    private static Workload Product(string name, long extent, DType dtype, bool allowsTF32)
    {
        string setup = $"torch.backends.cuda.matmul.allow_tf32 = {allowsTF32}; "
            + $"x = torch.rand({extent}, {extent}, device='cuda', dtype=torch.{dtype.NumPyName}); y = torch.empty_like(x)";
        return new($"matmul {extent}, {name}", 0, 2.0 * extent * extent * extent, setup, "torch.matmul(x, x, out=y)", device =>
        {
            CudaMatMul.AllowTF32 = allowsTF32;
            return Bind(Random(device, extent, extent).To(dtype), (x, y) => Ops.MatMul(x, x, destination: y));
        });
    }

    private Action Add(Device device)
    {
        Tensor other = Random(device, elements) + 1;
        return Bind(Random(device, elements), (x, y) => Ops.Add(x, other, y));
    }

    private static Action Bind(Tensor x, Action<Tensor, Tensor> run)
    {
        Tensor y = Ops.Empty(x.Shape, dtype: x.DType, device: x.Device);
        return () => run(x, y);
    }

    private static Tensor Random(Device device, params long[] shape) => Ops.Rand(shape, generator: new RandomGenerator(1), device: device);
}
