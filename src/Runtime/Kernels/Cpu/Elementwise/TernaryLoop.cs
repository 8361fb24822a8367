using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Runs a ternary operator over gap-free runs; an operand of step 0 is one element, repeated throughout a vector.</summary>
internal static unsafe class TernaryLoop<T, TResult, TOperator>
    where T : unmanaged
    where TResult : unmanaged
    where TOperator : struct, ITernaryOperator<T, TResult>
{
    private static int Width => Vector<byte>.Count;

    /// <summary>result[i] = f(condition[i * step], x[i * xStep], y[i * yStep]); the steps are 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte* condition, int step, T* x, int xStep, T* y, int yStep, TResult* result, long count)
    {
        long done = 0;
        if (TOperator.HasVectorForm && typeof(T) == typeof(TResult))
        {
            for (; done <= count - Width; done += Width)
            {
                Vector<sbyte> mask = Vector.GreaterThan(Vector.AsVectorSByte(Vector.Load(condition)), Vector<sbyte>.Zero);
                RunVectors(mask, x, xStep, y, yStep, (T*)(result + done));
                condition += Width * step;
                x += Width * xStep;
                y += Width * yStep;
            }
        }

        for (; done < count; done++)
        {
            result[done] = TOperator.Invoke(*condition != 0, *x, *y);
            condition += step;
            x += xStep;
            y += yStep;
        }
    }

    // A vector of conditions makes masks for one, two, four or eight vectors of elements.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunVectors(Vector<sbyte> mask, T* x, int xStep, T* y, int yStep, T* result)
    {
        if (sizeof(T) == 1)
        {
            RunVector(Vector.AsVectorByte(mask), x, xStep, y, yStep, result, 0);
            return;
        }

        Vector.Widen(mask, out Vector<short> lower, out Vector<short> upper);
        RunHalf(lower, x, xStep, y, yStep, result, 0);
        RunHalf(upper, x, xStep, y, yStep, result, sizeof(T) / 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunHalf(Vector<short> mask, T* x, int xStep, T* y, int yStep, T* result, int index)
    {
        if (sizeof(T) == 2)
        {
            RunVector(Vector.AsVectorByte(mask), x, xStep, y, yStep, result, index);
            return;
        }

        Vector.Widen(mask, out Vector<int> lower, out Vector<int> upper);
        RunQuarter(lower, x, xStep, y, yStep, result, index);
        RunQuarter(upper, x, xStep, y, yStep, result, index + (sizeof(T) / 4));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunQuarter(Vector<int> mask, T* x, int xStep, T* y, int yStep, T* result, int index)
    {
        if (sizeof(T) == 4)
        {
            RunVector(Vector.AsVectorByte(mask), x, xStep, y, yStep, result, index);
            return;
        }

        Vector.Widen(mask, out Vector<long> lower, out Vector<long> upper);
        RunVector(Vector.AsVectorByte(lower), x, xStep, y, yStep, result, index);
        RunVector(Vector.AsVectorByte(upper), x, xStep, y, yStep, result, index + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunVector(Vector<byte> mask, T* x, int xStep, T* y, int yStep, T* result, int index)
    {
        int offset = index * Vector<T>.Count;
        Vector<T> chosen = TOperator.Invoke(
            Vector.As<byte, T>(mask), Vector.Load(x + (offset * xStep)), Vector.Load(y + (offset * yStep)));
        chosen.Store(result + offset);
    }
}
