using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda;

/// <summary>Runs elementwise bodies over tensors of any strides and dtypes; what generated code calls.</summary>
public static unsafe class CudaElementwise
{
    private const int Threads = 256;
    private const int MaxOperands = 4;

    /// <summary>Computes the destination from one input.</summary>
    /// <typeparam name="T">The element type that the body takes; inputs are cast to it as they are read.</typeparam>
    /// <typeparam name="TResult">The element type that it gives; the result is cast to the destination's as it is written.</typeparam>
    public static void Run<T, TResult>(CudaKernel kernel, Tensor destination, Tensor a)
        where T : unmanaged
        where TResult : unmanaged
        => Run(kernel, DTypeOf<T>.Value, DTypeOf<TResult>.Value, [destination, Separate(a, destination)]);

    /// <summary>Computes the destination from two inputs.</summary>
    /// <inheritdoc cref="Run{T, TResult}(CudaKernel, Tensor, Tensor)"/>
    public static void Run<T, TResult>(CudaKernel kernel, Tensor destination, Tensor a, Tensor b)
        where T : unmanaged
        where TResult : unmanaged
        => Run(kernel, DTypeOf<T>.Value, DTypeOf<TResult>.Value, [destination, Separate(a, destination), Separate(b, destination)]);

    /// <summary>Computes the destination from three inputs.</summary>
    /// <inheritdoc cref="Run{T, TResult}(CudaKernel, Tensor, Tensor)"/>
    public static void Run<T, TResult>(CudaKernel kernel, Tensor destination, Tensor a, Tensor b, Tensor c)
        where T : unmanaged
        where TResult : unmanaged
        => Run(kernel, DTypeOf<T>.Value, DTypeOf<TResult>.Value,
            [destination, Separate(a, destination), Separate(b, destination), Separate(c, destination)]);

    /// <summary>As above, with dtypes that are known at run time only.</summary>
    internal static void Run(CudaKernel kernel, DType compute, DType result, ReadOnlySpan<Tensor> operands)
    {
        Tensor destination = operands[0];
        if (destination.ElementCount == 0) return;
        if (kernel.IsCopy && operands.Length > 2)
        {
            // What is overwritten is not read, and its strides keep no dimensions from being joined.
            Run(CudaBackend.CopyKernel, compute, result, [destination, operands[^1]]);
            return;
        }

        var layout = new ElementwiseLayout(operands, stackalloc long[ElementwiseLayout.BufferLength(destination.Rank)]);
        if (layout.Rank > ElementwiseKey.MaxRank)
        {
            ElementwiseParts.Run(kernel, compute, result, operands);
            return;
        }

        if (kernel.IsCopy && CudaTransposedCopy.TryRun(layout, destination, operands[1])) return;
        bool isLinear = IsLinear(layout, operands, out int singles);
        ElementwiseKey key = isLinear
            ? new(compute, result, operands, 0, singles, WideAccess.ShiftOf(operands, singles))
            : new(compute, result, operands, layout.Rank, 0, isNarrow: IndexWidth.IsNarrow(destination.ElementCount));
        Launch(kernel, key, layout, operands);
        foreach (Tensor operand in operands) GC.KeepAlive(operand);
    }

    private static bool IsLinear(in ElementwiseLayout layout, ReadOnlySpan<Tensor> operands, out int singles)
    {
        singles = 0;
        for (int i = 0; i < operands.Length; i++)
        {
            if (layout.IsLinear(i, operands[i].DType.ItemSize)) continue;
            if (i == 0 || !layout.IsSingle(i)) return false;
            singles |= 1 << i;
        }

        return true;
    }

    private static void Launch(CudaKernel kernel, ElementwiseKey key, in ElementwiseLayout layout, ReadOnlySpan<Tensor> operands)
    {
        Tensor destination = operands[0];
        var backend = (CudaBackend)destination.Device.Backend;
        nint function = backend.Functions.Get(kernel, key.Bits, destination.Device.Index, ElementwiseModule.Compose);
        ulong* pointers = stackalloc ulong[MaxOperands];
        void** arguments = stackalloc void*[MaxOperands + 2];
        int count = 0;
        for (; count < operands.Length; count++)
        {
            pointers[count] = CudaStorage.AddressOf(operands[count]);
            arguments[count] = pointers + count;
        }

        long* packed = stackalloc long[(ElementwiseKey.MaxRank * (1 + MaxOperands)) + 1];
        if (key.Rank > 0)
        {
            layout.Pack(new Span<long>(packed, key.Rank * (1 + operands.Length)));
            arguments[count++] = packed;
        }

        long elements = destination.ElementCount;
        arguments[count] = &elements;
        long turns = (elements - 1 >> key.VectorShift) + 1;
        int device = destination.Device.Index, blocks = backend.CountBlocks(device, (turns + Threads - 1) / Threads);
        backend.Launch(device, function, new(blocks), new(Block(turns)), 0, arguments);
    }

    // Whole warps, so that a simulator does not run 256 threads for three elements.
    private static int Block(long turns) => (int)Math.Min(Threads, (turns + 31) / 32 * 32);

    // An input that overlaps the destination in part is read from a copy: the result is as if all was read before anything is written.
    internal static Tensor Separate(Tensor input, Tensor destination)
        => !ReferenceEquals(input.Storage, destination.Storage) || MemoryOverlap.IsIdentical(input, destination)
            || !MemoryOverlap.MayOverlap(input, destination) ? input : Copied(input);

    /// <summary>A row-major copy that autograd does not see, cast to a dtype where one is given.</summary>
    internal static Tensor Copied(Tensor input, DType? dtype = null)
    {
        Tensor copy = Ops.Empty(input.Shape, dtype: dtype ?? input.DType, device: input.Device);
        input.Device.Backend.Copy(input, copy);
        return copy;
    }
}
