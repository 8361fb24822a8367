namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>What a matrix product needs of the processor.</summary>
internal unsafe interface IGemmKernel<T>
    where T : unmanaged
{
    /// <summary>Whether this processor runs it.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Rows of C in registers, and of A in a packed panel.</summary>
    static abstract int PanelRows { get; }

    /// <summary>Columns of C in registers, and of B in a packed panel.</summary>
    static abstract int PanelColumns { get; }

    /// <summary>A whole tile of C from two packed panels.</summary>
    static abstract void MultiplyPacked(long k, T* a, T* b, T* c, long rowStrideC, bool accumulate);

    /// <summary>
    /// <paramref name="rows"/> rows of C, <paramref name="columns"/> wide rounded up to whole vectors, from any A and a B of contiguous
    /// rows.
    /// </summary>
    static abstract void MultiplyStrided(
        long rows, int columns, long k, Matrix<T> a, T* b, long rowStrideB, T* c, long rowStrideC, bool accumulate);

    /// <summary>y[i] = the scalar product of row i of the matrix with x; rows and x are contiguous.</summary>
    static abstract void Dot(long rows, long k, T* matrix, long rowStride, T* x, T* y, long strideY);

    /// <summary>y[j] += the sum over p of x[p] times row p of the matrix; rows and y are contiguous.</summary>
    static abstract void Add(long k, long columns, T* matrix, long rowStride, T* x, long strideX, T* y);
}
