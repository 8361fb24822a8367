using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>The loops that copy and cast strided runs, one per pair of dtypes, made when first needed.</summary>
internal static unsafe class CastTable
{
    private static readonly nint[] Loops = new nint[DTypeExtensions.Count * DTypeExtensions.Count];

    /// <summary>A loop <c>(source, sourceByteStride, destination, destinationByteStride, count)</c>.</summary>
    public static delegate*<byte*, long, byte*, long, long, void> Get(DType from, DType to)
    {
        ref nint loop = ref Loops[((int)from * DTypeExtensions.Count) + (int)to];
        if (loop == 0) loop = Resolve(from, to);
        return (delegate*<byte*, long, byte*, long, long, void>)loop;
    }

    private static nint Resolve(DType from, DType to) => from switch
    {
        DType.Bool => Resolve<bool>(to),
        DType.UInt8 => Resolve<byte>(to),
        DType.UInt16 => Resolve<ushort>(to),
        DType.UInt32 => Resolve<uint>(to),
        DType.UInt64 => Resolve<ulong>(to),
        DType.Int8 => Resolve<sbyte>(to),
        DType.Int16 => Resolve<short>(to),
        DType.Int32 => Resolve<int>(to),
        DType.Int64 => Resolve<long>(to),
        DType.Float16 => Resolve<Half>(to),
        DType.BFloat16 => Resolve<BFloat16>(to),
        DType.Float32 => Resolve<float>(to),
        DType.Float64 => Resolve<double>(to),
        DType.Complex64 => Resolve<Complex64>(to),
        _ => Resolve<Complex>(to),
    };

    private static nint Resolve<TFrom>(DType to)
        where TFrom : unmanaged => to switch
    {
        DType.Bool => Pointer<TFrom, bool>(),
        DType.UInt8 => Pointer<TFrom, byte>(),
        DType.UInt16 => Pointer<TFrom, ushort>(),
        DType.UInt32 => Pointer<TFrom, uint>(),
        DType.UInt64 => Pointer<TFrom, ulong>(),
        DType.Int8 => Pointer<TFrom, sbyte>(),
        DType.Int16 => Pointer<TFrom, short>(),
        DType.Int32 => Pointer<TFrom, int>(),
        DType.Int64 => Pointer<TFrom, long>(),
        DType.Float16 => Pointer<TFrom, Half>(),
        DType.BFloat16 => Pointer<TFrom, BFloat16>(),
        DType.Float32 => Pointer<TFrom, float>(),
        DType.Float64 => Pointer<TFrom, double>(),
        DType.Complex64 => Pointer<TFrom, Complex64>(),
        _ => Pointer<TFrom, Complex>(),
    };

    private static nint Pointer<TFrom, TTo>()
        where TFrom : unmanaged
        where TTo : unmanaged => (nint)(delegate*<byte*, long, byte*, long, long, void>)&CastLoop<TFrom, TTo>.Run;
}
