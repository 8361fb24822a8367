namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>The few vector operations the kernels are made of, so that one source serves every vector width.</summary>
internal unsafe interface ILanes<TVector, T>
    where TVector : unmanaged
    where T : unmanaged
{
    /// <summary>Elements in a vector; a constant to the JIT.</summary>
    static abstract int Count { get; }

    /// <summary>Whether this processor has them.</summary>
    static abstract bool IsSupported { get; }

    static abstract TVector Zero { get; }

    static abstract TVector Load(T* source);

    static abstract TVector Broadcast(T* source);

    static abstract void Store(TVector vector, T* destination);

    static abstract TVector Add(TVector left, TVector right);

    /// <summary>left * right + addend, rounded once where the processor can.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    static abstract T Sum(TVector vector);

    /// <summary>Asks for the cache line of <paramref name="address"/>, which need not be valid.</summary>
    static abstract void Prefetch(T* address);
}
