using static Arity.Kernels.Cuda.ElementwiseLayout;

namespace Arity.Kernels.Cuda;

/// <summary>Launches kernels that walk along one axis.</summary>
internal static unsafe class CudaLines
{
    private const int MaxRank = 8;
    private const int BufferLength = (MaxRank + 1) * 5;
    private const int Threads = 64;

    /// <summary>Runs a kernel over all lines of a tensor.</summary>
    /// <param name="kernel">What is done along a line.</param>
    /// <param name="self">The input.</param>
    /// <param name="axis">The axis along which it walks.</param>
    /// <param name="destination">Of the input's shape, or of that without the axis, or with extent one there.</param>
    public static void Run(CudaKernel kernel, Tensor self, int axis, Tensor destination)
    {
        if (destination.ElementCount == 0) return;
        self = CudaElementwise.Separate(self, destination);
        var layout = new ElementwiseLayout(2, stackalloc long[BufferLength]);
        AddLines(ref layout, self, axis, destination);
        var backend = (CudaBackend)destination.Device.Backend;
        int device = destination.Device.Index;
        ulong key = LineModule.Key(self.DType, destination.DType, layout.Rank);
        nint function = backend.Functions.Get(kernel, key, device, LineModule.Compose);
        long* packed = stackalloc long[BufferLength];
        layout.Pack(new Span<long>(packed, BufferLength));
        ulong target = CudaStorage.AddressOf(destination), source = CudaStorage.AddressOf(self);
        long count = self.Rank == 0 ? 1 : self.Shape[axis], lines = count == 0 ? destination.ElementCount : self.ElementCount / count;
        long targetStride = destination.Rank == self.Rank && self.Rank > 0 ? StrideOf(destination, axis) : 0;
        long sourceStride = self.Rank == 0 ? 0 : StrideOf(self, axis);
        void** arguments = stackalloc void*[] { &target, &source, packed, &lines, &count, &targetStride, &sourceStride };
        long blocks = Math.Min((lines + Threads - 1) / Threads, backend.GetProperties(device).MultiprocessorCount * 32L);
        backend.Launch(device, function, new((int)blocks), new((int)Math.Min(Threads, (lines + 31) / 32 * 32)), 0, arguments);
        GC.KeepAlive(self);
        GC.KeepAlive(destination);
    }

    /// <summary>An axis as a number from 0, and the tensor that has it: no axis means the flattened tensor.</summary>
    public static (Tensor Self, int Axis) Resolve(Tensor self, long? axis)
        => axis is { } given ? (self, (int)(given < 0 ? given + self.Rank : given)) : (Flat(self), 0);

    private static Tensor Flat(Tensor self)
    {
        Tensor source = self.Detach();
        return (source.IsContiguous ? source : CudaElementwise.Copied(source)).Reshape(-1);
    }

    private static void AddLines(ref ElementwiseLayout layout, Tensor self, int axis, Tensor destination)
    {
        int target = destination.Rank - 1;
        for (int i = self.Rank - 1; i >= 0; i--)
        {
            if (i != axis) layout.Add(self.Shape[i], [StrideOf(destination, target), StrideOf(self, i)]);
            if (i != axis || destination.Rank == self.Rank) target--;
            if (layout.Rank > MaxRank)
                throw new ShapeException(
                    "lines", null, $"{self.Shape} has more than {MaxRank} dimensions beside the axis; call Contiguous() first.");
        }
    }
}
