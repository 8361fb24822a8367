using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>Chooses the matrix product for an element type.</summary>
internal static unsafe class Product<T>
    where T : unmanaged
{
    public static void Multiply(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
    {
        if (typeof(T) == typeof(float)) Gemm.Multiply(m, n, k, As<float>(a), As<float>(b), As<float>(c));
        else if (typeof(T) == typeof(double)) Gemm.Multiply(m, n, k, As<double>(a), As<double>(b), As<double>(c));
        else if (typeof(T) == typeof(bool)) SimpleGemm<Logical>.Multiply(m, n, k, As<Logical>(a), As<Logical>(b), As<Logical>(c));
        else if (typeof(T) == typeof(Complex64))
            SimpleGemm<Complex64>.Multiply(m, n, k, As<Complex64>(a), As<Complex64>(b), As<Complex64>(c));
        else if (typeof(T) == typeof(Complex)) SimpleGemm<Complex>.Multiply(m, n, k, As<Complex>(a), As<Complex>(b), As<Complex>(c));
        else MultiplyIntegers(m, n, k, a, b, c);
    }

    // Signed and unsigned integers of one width have the same product, which wraps.
    private static void MultiplyIntegers(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
    {
        switch (Unsafe.SizeOf<T>())
        {
            case 1: Gemm.Multiply(m, n, k, As<byte>(a), As<byte>(b), As<byte>(c)); break;
            case 2: Gemm.Multiply(m, n, k, As<ushort>(a), As<ushort>(b), As<ushort>(c)); break;
            case 4: Gemm.Multiply(m, n, k, As<uint>(a), As<uint>(b), As<uint>(c)); break;
            default: Gemm.Multiply(m, n, k, As<ulong>(a), As<ulong>(b), As<ulong>(c)); break;
        }
    }

    private static Matrix<TOther> As<TOther>(Matrix<T> matrix)
        where TOther : unmanaged => new((TOther*)matrix.Start, matrix.RowStride, matrix.ColumnStride);
}
