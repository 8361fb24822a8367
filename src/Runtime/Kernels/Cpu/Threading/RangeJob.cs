using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>One parallel loop as the workers see it: where its body is, how to call it, and how the range is cut.</summary>
internal readonly unsafe struct RangeJob(void* body, delegate*<void*, long, long, void> invoke, long count, long size)
{
    /// <summary>The number of ranges.</summary>
    public int Parts => (int)((count - 1) / size + 1);

    /// <summary>Does one of the <see cref="Parts"/>.</summary>
    public void Invoke(int part) => invoke(body, part * size, part < (count - 1) / size ? (part + 1) * size : count);

    /// <summary>Calls a body through the address of it.</summary>
    public static void Call<TBody>(void* body, long begin, long end)
        where TBody : struct, IRangeBody => Unsafe.AsRef<TBody>(body).Invoke(begin, end);
}
