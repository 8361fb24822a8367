using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Copies and casts between tensors of any strides and dtypes.</summary>
internal static unsafe class CopyKernel
{
    /// <summary>A row-major copy.</summary>
    public static Tensor Clone(Tensor source)
    {
        Tensor copy = Tensor.Allocate(in source.ShapeRef, source.DType, source.Device);
        Run(source, copy);
        return copy;
    }

    /// <summary>The tensor itself if it has the dtype, else a row-major copy in it.</summary>
    public static Tensor Cast(Tensor source, DType dtype)
    {
        if (source.DType == dtype) return source;
        Tensor copy = Tensor.Allocate(in source.ShapeRef, dtype, source.Device);
        Run(source, copy);
        return copy;
    }

    /// <summary>Copies the source, broadcast to the destination's shape.</summary>
    [SkipLocalsInit]
    public static void Run(Tensor source, Tensor destination)
    {
        if (!ElementwiseDriver.IsSafe(source, destination)) source = Clone(source);
        ElementwisePlan.Create(out ElementwisePlan plan, [destination, source]);
        if (plan.ElementCount == 0) return;
        fixed (byte* target = &destination.HostReference, origin = &source.HostReference)
        {
            plan.SetPointer(0, target);
            plan.SetPointer(1, origin);
            if (!TiledCopy.TryRun(&plan))
            {
                var rows = new Rows(&plan);
                ParallelFor.Run(plan.ElementCount, ElementwiseDriver.Grain, ref rows, alignment: 64);
            }
        }

        GC.KeepAlive(source);
        GC.KeepAlive(destination);
    }

    private readonly struct Rows(ElementwisePlan* plan) : IRangeBody
    {
        [SkipLocalsInit]
        public void Invoke(long begin, long end)
        {
            var cast = CastTable.Get(plan->DTypeOf(1), plan->DTypeOf(0));
            var walk = new Walk(plan, begin);
            for (long done = begin; done < end;)
            {
                long count = Math.Min(end - done, walk.RowRemainder(plan));
                cast(walk.Address(plan, 1), plan->Stride(1, 0), walk.Address(plan, 0), plan->Stride(0, 0), count);
                walk.Advance(plan, count);
                done += count;
            }
        }
    }
}
