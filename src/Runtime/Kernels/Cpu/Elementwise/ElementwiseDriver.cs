using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Plans and runs a block loop over tensors: what all elementwise kernels share.</summary>
internal static unsafe class ElementwiseDriver
{
    /// <summary>How many elements make a second thread worth its start.</summary>
    public const long Grain = 16384;

    /// <summary>Whether a kernel may write the destination while it reads the input: the same elements, or none shared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSafe(Tensor input, Tensor destination)
        => !ReferenceEquals(input.Storage, destination.Storage) || MemoryOverlap.IsIdentical(input, destination)
            || !MemoryOverlap.MayOverlap(input, destination);

    public static void Run<TBody>(Tensor destination, Tensor a)
        where TBody : struct, IBlockBody => RunSafe<TBody>([destination, Separate(a, destination)]);

    public static void Run<TBody>(Tensor destination, Tensor a, Tensor b)
        where TBody : struct, IBlockBody => RunSafe<TBody>([destination, Separate(a, destination), Separate(b, destination)]);

    public static void Run<TBody>(Tensor destination, Tensor a, Tensor b, Tensor c)
        where TBody : struct, IBlockBody
        => RunSafe<TBody>([destination, Separate(a, destination), Separate(b, destination), Separate(c, destination)]);

    // An input that overlaps the destination in part is read from a copy: the result is as if all was read before anything is written.
    private static Tensor Separate(Tensor input, Tensor destination) => IsSafe(input, destination) ? input : CopyKernel.Clone(input);

    [SkipLocalsInit]
    private static void RunSafe<TBody>(ReadOnlySpan<Tensor> operands)
        where TBody : struct, IBlockBody
    {
        ElementwisePlan.Create(out ElementwisePlan plan, operands);
        Tensor first = operands[0], second = operands[1];
        Tensor third = operands.Length > 2 ? operands[2] : first, fourth = operands.Length > 3 ? operands[3] : first;
        fixed (byte* p0 = &first.HostReference, p1 = &second.HostReference, p2 = &third.HostReference, p3 = &fourth.HostReference)
        {
            plan.SetPointer(0, p0);
            plan.SetPointer(1, p1);
            if (operands.Length > 2) plan.SetPointer(2, p2);
            if (operands.Length > 3) plan.SetPointer(3, p3);
            BlockLoop<TBody>.Run(&plan, Grain);
        }

        foreach (Tensor operand in operands) GC.KeepAlive(operand);
    }
}
