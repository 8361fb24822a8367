using static Arity.Kernels.Cuda.ElementwiseLayout;

namespace Arity.Kernels.Cuda;

/// <summary>Launches kernels that walk along one axis.</summary>
internal static unsafe class CudaLines
{
    private const int MaxOperands = 3;
    private const int BufferLength = (ManyDimensions.MaxRank + 1) * 5;

    /// <summary>How many lines must lie beside each other before threads go to lines rather than to elements of one.</summary>
    private const int MinNeighbours = 16;

    /// <summary>Runs a kernel over all lines of a tensor.</summary>
    /// <param name="kernel">What is done along a line.</param>
    /// <param name="self">The input.</param>
    /// <param name="axis">The axis along which it walks.</param>
    /// <param name="destination">Of the input's shape, or of that without the axis, or with extent one there.</param>
    public static void Run(CudaKernel kernel, Tensor self, int axis, Tensor destination)
    {
        if (destination.ElementCount == 0) return;
        self = CudaElementwise.Separate(self, destination);
        var layout = new ElementwiseLayout(2, stackalloc long[ElementwiseLayout.BufferLength(self.Rank)]);
        AddLines(ref layout, self, axis, destination);
        if (layout.Rank > ManyDimensions.MaxRank)
        {
            RunRows(kernel, self, axis, destination);
            return;
        }

        long count = self.Rank == 0 ? 1 : self.Shape[axis], lines = count == 0 ? destination.ElementCount : self.ElementCount / count;
        bool keepsLength = destination.Rank == self.Rank && self.Rank > 0;
        LineOperand target = keepsLength ? LineOperand.Along(destination, axis) : new(destination, 0);
        LineOperand source = self.Rank > 0 ? LineOperand.Along(self, axis) : new(self, 0);
        LineTeam team = LineTeam.Of(count, IsInnermost(self, axis));
        DType compute = kernel.Function == CudaScan.Function ? CudaScan.ComputeOf(self.DType, destination.DType) : self.DType;
        Launch(kernel, new(self.DType, compute, destination.DType, layout.Rank, team), layout, lines, count, [target, source]);
    }

    private static void RunRows(CudaKernel kernel, Tensor self, int axis, Tensor destination)
        => ManyDimensions.Run(self, other => other == axis, destination, (source, target) => Run(kernel, source, 1, target));

    /// <summary>Launches a kernel whose lines are laid out already.</summary>
    /// <param name="kernel">What is done along a line.</param>
    /// <param name="key">What it is compiled for.</param>
    /// <param name="layout">The lines, with each operand's strides.</param>
    /// <param name="lines">How many there are.</param>
    /// <param name="count">How many elements each has.</param>
    /// <param name="operands">The destination and the inputs.</param>
    public static void Launch(
        CudaKernel kernel, LineKey key, in ElementwiseLayout layout, long lines, long count, ReadOnlySpan<LineOperand> operands)
    {
        Device where = operands[0].Tensor.Device;
        var backend = (CudaBackend)where.Backend;
        nint function = backend.Functions.Get(kernel, key.Bits, where.Index, LineModule.Compose);
        ulong* pointers = stackalloc ulong[MaxOperands];
        long* strides = stackalloc long[MaxOperands], packed = stackalloc long[BufferLength];
        void** arguments = stackalloc void*[MaxOperands + 4];
        int used = 0;
        for (; used < operands.Length; used++)
        {
            (pointers[used], strides[used]) = (CudaStorage.AddressOf(operands[used].Tensor), operands[used].Stride);
            arguments[used] = pointers + used;
        }

        layout.Pack(new Span<long>(packed, BufferLength));
        arguments[used++] = packed;
        arguments[used++] = strides;
        arguments[used++] = &lines;
        arguments[used] = &count;
        int threads = key.Team.Threads(lines), linesPerBlock = threads >> key.Team.Shift;
        int blocks = backend.CountBlocks(where.Index, (lines + linesPerBlock - 1) / linesPerBlock);
        backend.Launch(where.Index, function, new(blocks), new(threads), 0, arguments);
        foreach (LineOperand operand in operands) GC.KeepAlive(operand.Tensor);
    }

    /// <summary>An axis as a number from 0, and the tensor that has it: no axis means the flattened tensor.</summary>
    public static (Tensor Self, int Axis) Resolve(Tensor self, long? axis)
        => axis is { } given ? (self, (int)(given < 0 ? given + self.Rank : given)) : (Flat(self), 0);

    private static Tensor Flat(Tensor self)
    {
        Tensor source = self.Detach();
        return (source.IsContiguous ? source : CudaElementwise.Copied(source)).Reshape(-1);
    }

    // Whether the elements of a line lie nearer than those beside them, or there are too few of the latter for a warp.
    private static bool IsInnermost(Tensor self, int axis)
    {
        for (int i = self.Rank - 1; i >= 0; i--)
        {
            if (i == axis || self.Shape[i] == 1) continue;
            return self.Shape[i] < MinNeighbours || Math.Abs(self.Strides[axis]) <= Math.Abs(self.Strides[i]);
        }

        return true;
    }

    private static void AddLines(ref ElementwiseLayout layout, Tensor self, int axis, Tensor destination)
    {
        int target = destination.Rank - 1;
        for (int i = self.Rank - 1; i >= 0; i--)
        {
            if (i != axis) layout.Add(self.Shape[i], [StrideOf(destination, target), StrideOf(self, i)]);
            if (i != axis || destination.Rank == self.Rank) target--;
        }
    }
}
