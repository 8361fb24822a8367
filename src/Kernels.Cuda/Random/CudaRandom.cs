namespace Arity.Kernels.Cuda;

/// <summary>Fills tensors from a random stream, the same numbers whatever the grid; <see cref="RandomGenerator"/> says which.</summary>
internal static unsafe class CudaRandom
{
    /// <summary>Fills a tensor of any strides, row-major, and advances the generator.</summary>
    /// <param name="kernel">How words of the stream become numbers.</param>
    /// <param name="generator">The stream; null for the default one.</param>
    /// <param name="destination">Of a float dtype.</param>
    public static void Run(CudaKernel kernel, RandomGenerator? generator, Tensor destination)
    {
        Tensor target = destination.IsContiguous
            ? destination
            : Ops.Empty(destination.Shape, dtype: destination.DType, device: destination.Device);
        long elements = target.ElementCount, parts = RandomModule.PartsOf(target.DType), blocks = (elements + parts - 1) / parts;
        RandomState state = (generator ?? RandomGenerator.Default).Advance((ulong)blocks);
        (ulong seed, ulong offset) = (state.Seed, state.Offset);
        ulong address = CudaStorage.AddressOf(target);
        void** arguments = stackalloc void*[] { &address, &seed, &offset, &elements, &blocks };
        LinearLaunch.Run(kernel, (ulong)target.DType, RandomModule.Compose, target.Device, blocks, arguments);
        GC.KeepAlive(target);
        if (ReferenceEquals(target, destination)) return;
        destination.Device.Backend.Copy(target, destination);
        target.Dispose();
    }
}
