namespace Arity.Kernels.Cpu;

/// <summary>
/// The body of a parallel loop. A struct, so that a call costs no allocation and may hold pointers. All threads share the one
/// instance the caller passed by reference: what they write into it needs the care that any shared memory needs.
/// </summary>
internal interface IRangeBody
{
    /// <summary>Does the iterations <paramref name="begin"/> to <paramref name="end"/>, exclusive.</summary>
    void Invoke(long begin, long end);
}
