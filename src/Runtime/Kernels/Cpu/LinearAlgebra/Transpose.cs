using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>Transposes small squares in registers.</summary>
internal static unsafe class Transpose
{
    /// <summary>Rows and columns of a square.</summary>
    public const int Side = 4;

    /// <summary>Whether <see cref="Square{T}"/> takes such elements: those of 4 and 8 bytes, whatever they mean.</summary>
    public static bool IsSuited<T>()
        where T : unmanaged => sizeof(T) is sizeof(float) or sizeof(double);

    /// <summary>Writes a transposed square; strides are those of rows, whose elements are contiguous.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Square<T>(T* from, long fromStride, T* to, long toStride)
        where T : unmanaged
    {
        if (sizeof(T) == sizeof(float))
        {
            Square((float*)from, fromStride, (float*)to, toStride);
            return;
        }
        for (int row = 0; row < Side; row += 2)
        for (int column = 0; column < Side; column += 2)
            HalfSquare((double*)from + row * fromStride + column, fromStride, (double*)to + column * toStride + row, toStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square(float* from, long fromStride, float* to, long toStride)
    {
        Vector128<float> r0 = Vector128.Load(from), r1 = Vector128.Load(from + fromStride);
        Vector128<float> r2 = Vector128.Load(from + 2 * fromStride), r3 = Vector128.Load(from + 3 * fromStride);
        Vector128<double> low01 = Low(r0, r1).AsDouble(), low23 = Low(r2, r3).AsDouble();
        Vector128<double> high01 = High(r0, r1).AsDouble(), high23 = High(r2, r3).AsDouble();
        Low(low01, low23).AsSingle().Store(to);
        High(low01, low23).AsSingle().Store(to + toStride);
        Low(high01, high23).AsSingle().Store(to + 2 * toStride);
        High(high01, high23).AsSingle().Store(to + 3 * toStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfSquare(double* from, long fromStride, double* to, long toStride)
    {
        Vector128<double> r0 = Vector128.Load(from), r1 = Vector128.Load(from + fromStride);
        Low(r0, r1).Store(to);
        High(r0, r1).Store(to + toStride);
    }

    // Interleaved lower halves: a0 b0 a1 b1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0], a[1], b[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[2], b[2], a[3], b[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Low(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> High(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[1], b[1]);
}
