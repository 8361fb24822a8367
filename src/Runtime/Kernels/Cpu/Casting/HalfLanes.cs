using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Between float16 and float, sixteen elements at a time; both return how many they did.</summary>
/// <remarks>Not <c>TensorPrimitives</c>: its loops are tiered, and until then slow on the short runs of a block loop.</remarks>
internal static unsafe class HalfLanes
{
    private const int Lanes = 16;
    private const int FractionShift = 13;
    private const uint SignBit = 0x8000;
    private const uint Infinity = 0x7C00;
    private const uint QuietNaN = 0x7E00;
    private const uint FloatInfinity = 0x7F80_0000;

    // The float 2^112 makes up for the difference of the exponents' biases, 127 - 15, also for subnormal numbers.
    private const uint BiasFactor = (127 + 112) << 23;

    // As floats: 65536, from which on nothing is finite, and 2^-14, the smallest normal float16.
    private const uint Overflow = (127 + 16) << 23;
    private const uint SmallestNormal = (127 - 14) << 23;

    // 0.5, whose last bit is worth a float16's smallest number: adding it lets the processor round subnormal results.
    private const uint SubnormalMagic = 126u << 23;

    /// <summary>Exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long ToFloat(ushort* source, float* destination, long count)
    {
        long done = 0;
        for (; done <= count - Lanes; done += Lanes)
        {
            Vector256<ushort> bits = Vector256.Load(source + done);
            Widen(Vector256.WidenLower(bits)).Store(destination + done);
            Widen(Vector256.WidenUpper(bits)).Store(destination + done + (Lanes / 2));
        }

        return done;
    }

    /// <summary>Rounds to nearest, ties to even; nan stays nan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long OfFloat(float* source, ushort* destination, long count)
    {
        long done = 0;
        for (; done <= count - Lanes; done += Lanes)
            Vector256.Narrow(Round(source + done), Round(source + done + (Lanes / 2))).Store(destination + done);
        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Widen(Vector256<uint> bits)
    {
        Vector256<uint> magnitude = bits & Vector256.Create(SignBit - 1);
        Vector256<uint> value = ((magnitude << FractionShift).AsSingle() * Vector256.Create(BiasFactor).AsSingle()).AsUInt32();
        value |= Vector256.GreaterThanOrEqual(magnitude, Vector256.Create(Infinity)) & Vector256.Create(FloatInfinity);
        return (value | ((bits & Vector256.Create(SignBit)) << 16)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Round(float* source)
    {
        Vector256<uint> bits = Vector256.Load((uint*)source), magnitude = bits & Vector256.Create(~0u >> 1);
        Vector256<uint> odd = (magnitude >> FractionShift) & Vector256<uint>.One;
        Vector256<uint> rebias = Vector256.Create(unchecked(0xFFFu - (SmallestNormal - (1u << 23))));
        Vector256<uint> normal = (magnitude + rebias + odd) >> FractionShift;
        Vector256<float> magic = Vector256.Create(SubnormalMagic).AsSingle();
        Vector256<uint> subnormal = (magnitude.AsSingle() + magic).AsUInt32() - Vector256.Create(SubnormalMagic);
        Vector256<uint> isNaN = Vector256.GreaterThan(magnitude, Vector256.Create(FloatInfinity));
        Vector256<uint> special = Vector256.ConditionalSelect(isNaN, Vector256.Create(QuietNaN), Vector256.Create(Infinity));
        Vector256<uint> isSmall = Vector256.LessThan(magnitude, Vector256.Create(SmallestNormal));
        Vector256<uint> finite = Vector256.ConditionalSelect(isSmall, subnormal, normal);
        Vector256<uint> result = Vector256.ConditionalSelect(Vector256.LessThan(magnitude, Vector256.Create(Overflow)), finite, special);
        return result | ((bits >> 16) & Vector256.Create(SignBit));
    }
}
