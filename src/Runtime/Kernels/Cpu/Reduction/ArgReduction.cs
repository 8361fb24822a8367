using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Plans an argument reduction; <typeparamref name="T"/> is what it compares, to which the input is cast block by block.</summary>
internal static unsafe class ArgReduction<T, TOrder>
    where T : unmanaged
    where TOrder : struct, IArgOrder<T>
{
    [SkipLocalsInit]
    public static void Run(Tensor self, long? axis, Tensor destination)
    {
        if (destination.ElementCount == 0) return;
        if (MemoryOverlap.MayOverlap(self, destination)) self = CopyKernel.Clone(self);
        ReductionPlan.Create(out ReductionPlan plan, self, axis is { } one ? (Axes?)one : null, destination, isOrdered: true);
        if (plan.InputType == DType.Bool) plan.InputType = DType.UInt8;
        fixed (byte* input = &self.HostReference, output = &destination.HostReference)
        {
            plan.SetPointers(input, output);
            if (plan.IsVertical) ArgRows<T, TOrder>.Run(&plan);
            else ArgRuns<T, TOrder>.Run(&plan);
        }

        GC.KeepAlive(self);
        GC.KeepAlive(destination);
    }
}
