namespace Arity.Kernels.Cpu;

/// <summary>Overwrites picked elements; only their size matters.</summary>
/// <typeparam name="TBits">Any type of that size.</typeparam>
internal readonly unsafe struct PutTransfer<TBits> : ITransfer
    where TBits : unmanaged
{
    public static bool WritesPicked => true;

    public static void Run(byte* picked, long pickedStride, byte* ordered, long orderedStride, long count)
        => CastLoop<TBits, TBits>.Run(ordered, orderedStride, picked, pickedStride, count);

    public static void Scatter(byte* picked, long* offsets, byte* ordered, long orderedStride, long count)
    {
        for (long i = 0; i < count; i++)
        {
            *(TBits*)(picked + offsets[i]) = *(TBits*)ordered;
            ordered += orderedStride;
        }
    }
}
