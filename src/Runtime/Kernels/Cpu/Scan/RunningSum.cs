using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Plans running sums that are added in <typeparamref name="T"/>, one after the other, so that every bit is NumPy's.</summary>
internal static unsafe class RunningSum<T>
    where T : unmanaged
{
    private const long Grain = 32768;

    [SkipLocalsInit]
    public static void Run(Tensor self, long? axis, Tensor destination)
    {
        if (destination.ElementCount == 0) return;
        if (axis is null) self = Flatten(self);
        if (!ElementwiseDriver.IsSafe(self, destination)) self = CopyKernel.Clone(self);
        ScanPlan.Create(out ScanPlan plan, self, axis ?? 0, destination);
        fixed (byte* input = &self.HostReference, output = &destination.HostReference)
        {
            plan.Input = input;
            plan.Output = output;
            if (plan.IsVertical) RunRows(&plan);
            else RunLines(&plan);
        }

        GC.KeepAlive(self);
        GC.KeepAlive(destination);
    }

    private static Tensor Flatten(Tensor self)
    {
        if (self.Rank == 1) return self;
        Tensor rowMajor = self.ContiguousData();
        return rowMajor.View(rowMajor.Offset, [rowMajor.ElementCount], [1]);
    }

    private static void RunLines(ScanPlan* plan)
    {
        var lines = new RunningSumLines<T>(plan);
        ParallelFor.Run(plan->Kept.Count, Math.Max(1, Grain / plan->Length), ref lines);
    }

    private static void RunRows(ScanPlan* plan)
    {
        var rows = new RunningSumRows<T>(plan);
        ParallelFor.Run(rows.TileCount, Math.Max(1, Grain / (rows.TileWidth * plan->Length)), ref rows);
    }
}
