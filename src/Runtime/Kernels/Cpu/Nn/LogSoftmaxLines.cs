using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Log-softmax line by line in <typeparamref name="T"/>: the largest, the sum of exponentials in a tree, the difference.</summary>
internal readonly unsafe struct LogSoftmaxLines<T, TExp>(ScanPlan* plan) : IRangeBody
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TExp : struct, IUnaryOperator<T, T>
{
    private const int Block = 1024;
    private const long Group = 16;
    private const long Part = 32;
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
        using var memory = new Scratch<T>((plan->IsVertical ? Group : 1) * plan->Length);
        var walk = new DimsWalk(&plan->Kept, begin);
        for (long line = begin; line < end;)
        {
            long count = plan->IsVertical ? Math.Min(Group, Math.Min(end - line, walk.RowRemainder(&plan->Kept))) : 1;
            Gather(plan->Input + walk.Offset, count, memory.Pointer);
            for (long i = 0; i < count; i++) Compute(memory.Pointer + (i * plan->Length), plan->Length);
            Scatter(memory.Pointer, count, plan->Output + walk.OtherOffset);
            walk.Advance(&plan->Kept, count);
            line += count;
        }
    }

    // Lines that are neighbours in memory come and go together, some elements of each at a time, while their cache lines are at hand.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(byte* input, long lines, T* memory)
    {
        var cast = CastTable.Get(plan->InputType, DTypeOf<T>.Value);
        long step = lines == 1 ? plan->Length : Part;
        for (long done = 0; done < plan->Length; done += step)
            for (long line = 0; line < lines; line++)
            {
                byte* source = input + (line * plan->Kept.Steps[0]) + (done * plan->InputStep);
                T* target = memory + (line * plan->Length) + done;
                cast(source, plan->InputStep, (byte*)target, sizeof(T), Math.Min(step, plan->Length - done));
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(T* memory, long lines, byte* output)
    {
        var cast = CastTable.Get(DTypeOf<T>.Value, plan->OutputType);
        long step = lines == 1 ? plan->Length : Part;
        for (long done = 0; done < plan->Length; done += step)
            for (long line = 0; line < lines; line++)
            {
                T* source = memory + (line * plan->Length) + done;
                byte* target = output + (line * plan->Kept.OtherSteps[0]) + (done * plan->OutputStep);
                cast((byte*)source, sizeof(T), target, plan->OutputStep, Math.Min(step, plan->Length - done));
            }
    }

    private static void Compute(T* line, long count)
    {
        T largest = Largest(line, count);
        T shift = T.IsFinite(largest) ? largest : T.Zero;
        T logSum = T.Log(SumOfExponentials(line, count, shift));
        Subtract(line, shift, line, count);
        Subtract(line, logSum, line, count);
    }

    private static void Subtract(T* run, T value, T* target, long count)
    {
        Vector512<T> repeated = Vector512.Create(value);
        VectorLoop<T, T, Subtract<T>>.Run(run, 1, (T*)&repeated, 0, target, count);
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
            Subtract(line + done, shift, block, run.Length);
            TExp.Invoke(run, run);
            *sums.Next = RowMath<T, Sum<T>>.Reduce(block, run.Length);
            sums.Push();
        }

        return *sums.Total();
    }
}
