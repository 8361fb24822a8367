using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Runs an operator's vector form over gap-free runs, or its scalar form where it has no other.</summary>
/// <remarks>
/// An operand of step 0 is one element, repeated throughout a vector. A rest shorter than a vector is covered by a last vector that
/// overlaps the one before; it is computed first, so that the result may be written over an operand.
/// </remarks>
internal static unsafe class VectorLoop<T, TResult, TOperator>
    where T : unmanaged
    where TResult : unmanaged
    where TOperator : struct, IBinaryOperator<T, TResult>
{
    /// <summary>From this size on results go around the caches: they would not be found there again, and need not be read before.</summary>
    private const long StreamingBytes = 4 << 20;

    private static int Width => Vector<byte>.Count;

    /// <summary>result[i] = f(x[i * xStep], y[i * yStep]); the steps are 0 or 1.</summary>
    public static void Run(T* x, int xStep, T* y, int yStep, TResult* result, long count)
    {
        if (!TOperator.HasVectorForm || count * sizeof(T) < Width) RunScalar(x, xStep, y, yStep, result, count);
        else if (typeof(T) == typeof(TResult)) RunSame((byte*)x, xStep, (byte*)y, yStep, (byte*)result, count * sizeof(T));
        else if (typeof(TResult) == typeof(bool)) RunMasks(x, xStep, y, yStep, result, count);
        else RunScalar(x, xStep, y, yStep, result, count);
    }

    private static void RunScalar(T* x, int xStep, T* y, int yStep, TResult* result, long count)
    {
        for (long i = 0; i < count; i++)
        {
            result[i] = TOperator.Invoke(*x, *y);
            x += xStep;
            y += yStep;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunSame(byte* x, int xStep, byte* y, int yStep, byte* result, long bytes)
    {
        byte* lastResult = result + bytes - Width;
        Vector<byte> last = Invoke(x + ((bytes - Width) * xStep), y + ((bytes - Width) * yStep));
        long xStride = Width * xStep, yStride = Width * yStep;
        if (bytes >= StreamingBytes && x != result && y != result && (long)result % sizeof(T) == 0)
        {
            long done = Stream(x, xStride, y, yStride, result, lastResult);
            x += done * xStep;
            y += done * yStep;
            result += done;
        }

        for (; result <= lastResult - (3 * Width); result += 4 * Width)
        {
            Vector<byte> r0 = Invoke(x, y), r1 = Invoke(x + xStride, y + yStride);
            Vector<byte> r2 = Invoke(x + (2 * xStride), y + (2 * yStride)), r3 = Invoke(x + (3 * xStride), y + (3 * yStride));
            Store(result, r0);
            Store(result + Width, r1);
            Store(result + (2 * Width), r2);
            Store(result + (3 * Width), r3);
            x += 4 * xStride;
            y += 4 * yStride;
        }

        for (; result < lastResult; result += Width)
        {
            Store(result, Invoke(x, y));
            x += xStride;
            y += yStride;
        }

        Store(lastResult, last);
    }

    // Returns how many bytes it did: all but less than a cache line.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Stream(byte* x, long xStride, byte* y, long yStride, byte* result, byte* lastResult)
    {
        Store(result, Invoke(x, y));
        long head = -(long)result & (Width - 1);
        x += head * xStride / Width;
        y += head * yStride / Width;
        byte* target = result + head;
        for (; target <= lastResult - Width; target += 2 * Width)
        {
            Vector<byte> r0 = Invoke(x, y), r1 = Invoke(x + xStride, y + yStride);
            r0.StoreAlignedNonTemporal(target);
            r1.StoreAlignedNonTemporal(target + Width);
            x += 2 * xStride;
            y += 2 * yStride;
        }

        return target - result;
    }

    // A vector of bools needs as many operands as it has bytes: one, two, four or eight vectors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunMasks(T* x, int xStep, T* y, int yStep, TResult* result, long count)
    {
        long done = 0;
        for (; done <= count - Width; done += Width)
        {
            Store((byte*)result + done, Bools((byte*)x, Width * xStep, (byte*)y, Width * yStep));
            x += Width * xStep;
            y += Width * yStep;
        }

        RunScalar(x, xStep, y, yStep, result + done, count - done);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Bools(byte* x, long dx, byte* y, long dy)
    {
        if (typeof(T) == typeof(bool)) return Invoke(x, y);
        Vector<byte> mask = sizeof(T) switch
        {
            1 => Invoke(x, y),
            2 => Mask2(x, dx, y, dy),
            4 => Mask4(x, dx, y, dy),
            _ => Masks.Narrow2(Mask8(x, dx, y, dy), Mask8(x + (4 * dx), dx, y + (4 * dy), dy)),
        };
        return Masks.ToBool(mask);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Mask2(byte* x, long dx, byte* y, long dy) => Masks.Narrow2(Invoke(x, y), Invoke(x + dx, y + dy));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Mask4(byte* x, long dx, byte* y, long dy) => Masks.Narrow4(
        Invoke(x, y), Invoke(x + dx, y + dy), Invoke(x + (2 * dx), y + (2 * dy)), Invoke(x + (3 * dx), y + (3 * dy)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Mask8(byte* x, long dx, byte* y, long dy) => Masks.Narrow4(
        Masks.Narrow8(Invoke(x, y), Invoke(x + dx, y + dy)),
        Masks.Narrow8(Invoke(x + (2 * dx), y + (2 * dy)), Invoke(x + (3 * dx), y + (3 * dy))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Invoke(byte* x, byte* y)
    {
        if (typeof(T) == typeof(bool)) return TOperator.InvokeBool(Vector.Load(x), Vector.Load(y));
        return Vector.AsVectorByte(TOperator.Invoke(Vector.Load((T*)x), Vector.Load((T*)y)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(byte* target, Vector<byte> value) => value.Store(target);
}
