using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Log-softmax line by line in <typeparamref name="T"/>: the largest, the sum of exponentials in a tree, the difference.</summary>
internal readonly unsafe struct LogSoftmaxLines<T, TExp>(ScanPlan* plan) : IRangeBody
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TExp : struct, IUnaryOperator<T, T>
{
    private const int Block = 1024;
    private const long Grain = 4096;

    [SkipLocalsInit]
    public static void Run(Tensor self, long axis, Tensor destination)
    {
        if (destination.ElementCount == 0) return;
        if (!ElementwiseDriver.IsSafe(self, destination)) self = CopyKernel.Clone(self);
        ScanPlan.Create(out ScanPlan plan, self, axis, destination);
        fixed (byte* input = &self.HostReference, output = &destination.HostReference)
        {
            plan.Input = input;
            plan.Output = output;
            var lines = new LogSoftmaxLines<T, TExp>(&plan);
            ParallelFor.Run(plan.Kept.Count, Math.Max(1, Grain / plan.Length), ref lines);
        }

        GC.KeepAlive(self);
        GC.KeepAlive(destination);
    }

    public void Invoke(long begin, long end)
    {
        using var memory = new Scratch<T>(plan->Length);
        var gather = CastTable.Get(plan->InputType, DTypeOf<T>.Value);
        var scatter = CastTable.Get(DTypeOf<T>.Value, plan->OutputType);
        var walk = new DimsWalk(&plan->Kept, begin);
        for (long item = begin; item < end; item++)
        {
            gather(plan->Input + walk.Offset, plan->InputStep, (byte*)memory.Pointer, sizeof(T), plan->Length);
            Compute(memory.Pointer, plan->Length);
            scatter((byte*)memory.Pointer, sizeof(T), plan->Output + walk.OtherOffset, plan->OutputStep, plan->Length);
            walk.Advance(&plan->Kept, 1);
        }
    }

    private static void Compute(T* line, long count)
    {
        T largest = Largest(line, count);
        T shift = T.IsFinite(largest) ? largest : T.Zero;
        T logSum = T.Log(SumOfExponentials(line, count, shift));
        for (long done = 0; done < count; done += Block)
        {
            var run = new Span<T>(line + done, (int)Math.Min(count - done, Block));
            TensorPrimitives.Subtract(run, shift, run);
            TensorPrimitives.Subtract(run, logSum, run);
        }
    }

    private static T Largest(T* line, long count)
    {
        T largest = RowMath<T, Max<T>>.Reduce(line, Math.Min(count, Block));
        for (long done = Block; done < count; done += Block)
            largest = Max<T>.Combine(largest, RowMath<T, Max<T>>.Reduce(line + done, Math.Min(count - done, Block)));
        return largest;
    }

    [SkipLocalsInit]
    private static T SumOfExponentials(T* line, long count, T shift)
    {
        T* block = stackalloc T[Block], levels = stackalloc T[Cascade<T, Sum<T>>.MostLevels];
        var sums = new Cascade<T, Sum<T>>(levels, 1);
        for (long done = 0; done < count; done += Block)
        {
            var run = new Span<T>(block, (int)Math.Min(count - done, Block));
            TensorPrimitives.Subtract(new ReadOnlySpan<T>(line + done, run.Length), shift, run);
            TExp.Invoke(run, run);
            *sums.Next = RowMath<T, Sum<T>>.Reduce(block, run.Length);
            sums.Push();
        }

        return *sums.Total();
    }
}
