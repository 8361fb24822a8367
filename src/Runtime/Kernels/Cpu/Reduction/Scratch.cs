using System.Runtime.InteropServices;

namespace Arity.Kernels.Cpu;

/// <summary>Uninitialised memory for the length of a call, aligned to a cache line.</summary>
internal readonly unsafe ref struct Scratch<T>
    where T : unmanaged
{
    public Scratch(long count) => Pointer = (T*)NativeMemory.AlignedAlloc(checked((nuint)count * (nuint)sizeof(T)), 64);

    public T* Pointer { get; }

    public void Dispose() => NativeMemory.AlignedFree(Pointer);
}
