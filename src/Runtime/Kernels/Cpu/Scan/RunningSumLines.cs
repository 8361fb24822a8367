using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Running sums line by line, through a buffer that casts on both sides.</summary>
internal readonly unsafe struct RunningSumLines<T>(ScanPlan* plan) : IRangeBody
    where T : unmanaged
{
    private const int BufferBytes = 4096;

    [SkipLocalsInit]
    public void Invoke(long begin, long end)
    {
        T* buffer = stackalloc T[BufferBytes / sizeof(T)];
        var walk = new DimsWalk(&plan->Kept, begin);
        for (long line = begin; line < end; line++)
        {
            AddUp(plan->Input + walk.Offset, plan->Output + walk.OtherOffset, buffer);
            walk.Advance(&plan->Kept, 1);
        }
    }

    private void AddUp(byte* input, byte* output, T* buffer)
    {
        var gather = CastTable.Get(plan->InputType, DTypeOf<T>.Value);
        var scatter = CastTable.Get(DTypeOf<T>.Value, plan->OutputType);
        T sum = default;
        for (long done = 0; done < plan->Length; done += BufferBytes / sizeof(T))
        {
            long count = Math.Min(plan->Length - done, BufferBytes / sizeof(T));
            gather(input + (done * plan->InputStep), plan->InputStep, (byte*)buffer, sizeof(T), count);
            sum = AddUp(buffer, count, done == 0 ? null : &sum);
            scatter((byte*)buffer, sizeof(T), output + (done * plan->OutputStep), plan->OutputStep, count);
        }
    }

    // The first element is not added to zero, which would lose the sign of a negative zero.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T AddUp(T* run, long count, T* before)
    {
        T sum = before is null ? *run : Add<T>.Invoke(*before, *run);
        *run = sum;
        for (long i = 1; i < count; i++)
        {
            sum = Add<T>.Invoke(sum, run[i]);
            run[i] = sum;
        }

        return sum;
    }
}
