using System.Numerics;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Integer instructions on one type.</summary>
internal static class IntegerOperations<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly int Bits = int.CreateTruncating(T.PopCount(T.AllBitsSet));

    public static readonly Dictionary<string, Func<ulong, ulong>> Unary = new()
    {
        ["neg"] = a => Write(T.Zero - Read(a)),
        ["abs"] = a => Read(a) < T.Zero ? Write(T.Zero - Read(a)) : a,
        ["not"] = a => Write(~Read(a)),
        ["cnot"] = a => T.IsZero(Read(a)) ? 1UL : 0,
        ["popc"] = a => ulong.CreateTruncating(T.PopCount(Read(a))),
        ["clz"] = a => ulong.CreateTruncating(T.LeadingZeroCount(Read(a))),
        ["bfind"] = a => FindTop(Read(a)),
        ["bfind.shiftamt"] = a => FindTop(Read(a)) is uint.MaxValue and var none ? none : (ulong)(Bits - 1) - FindTop(Read(a)),
        ["brev"] = a => Reverse(a),
    };

    public static readonly Dictionary<string, Func<ulong, ulong, ulong>> Binary = new()
    {
        ["add"] = (a, b) => Write(Read(a) + Read(b)),
        ["sub"] = (a, b) => Write(Read(a) - Read(b)),
        ["add.sat"] = (a, b) => Saturate(Int128.CreateTruncating(Read(a)) + Int128.CreateTruncating(Read(b))),
        ["sub.sat"] = (a, b) => Saturate(Int128.CreateTruncating(Read(a)) - Int128.CreateTruncating(Read(b))),
        ["mul.lo"] = (a, b) => Write(Read(a) * Read(b)),
        ["mul.hi"] = (a, b) => Write(High(Read(a), Read(b))),
        ["mul.wide"] = (a, b) => Wide(a, b),
        ["div"] = (a, b) => Write(Divide(Read(a), Read(b))),
        ["rem"] = (a, b) => Write(Remainder(Read(a), Read(b))),
        ["min"] = (a, b) => Write(T.Min(Read(a), Read(b))),
        ["max"] = (a, b) => Write(T.Max(Read(a), Read(b))),
        ["and"] = (a, b) => a & b,
        ["or"] = (a, b) => a | b,
        ["xor"] = (a, b) => a ^ b,
        ["shl"] = (a, b) => (uint)b >= Bits ? 0 : Write(Read(a) << (int)(uint)b),
        ["shr"] = (a, b) => Write(Read(a) >> (int)Math.Min((uint)b, (uint)Bits - 1) >> ((uint)b >= Bits ? 1 : 0)),
    };

    public static readonly Dictionary<string, Func<ulong, ulong, ulong, ulong>> Ternary = new()
    {
        ["mad.lo"] = (a, b, c) => Write((Read(a) * Read(b)) + Read(c)),
        ["mad.hi"] = (a, b, c) => Write(High(Read(a), Read(b)) + Read(c)),
        ["mad.hi.sat"] = (a, b, c) => Saturate(Int128.CreateTruncating(High(Read(a), Read(b))) + Int128.CreateTruncating(Read(c))),
        ["mad.wide"] = (a, b, c) => Wide(a, b) + c,
        ["sad"] = (a, b, c) => Write((Read(a) < Read(b) ? Read(b) - Read(a) : Read(a) - Read(b)) + Read(c)),
        ["bfe"] = Extract,
    };

    public static readonly Dictionary<string, Func<ulong, ulong, bool>> Compare = new()
    {
        ["eq"] = (a, b) => Read(a) == Read(b),
        ["ne"] = (a, b) => Read(a) != Read(b),
        ["lt"] = (a, b) => Read(a) < Read(b),
        ["le"] = (a, b) => Read(a) <= Read(b),
        ["gt"] = (a, b) => Read(a) > Read(b),
        ["ge"] = (a, b) => Read(a) >= Read(b),
        ["lo"] = (a, b) => Read(a) < Read(b),
        ["ls"] = (a, b) => Read(a) <= Read(b),
        ["hi"] = (a, b) => Read(a) > Read(b),
        ["hs"] = (a, b) => Read(a) >= Read(b),
    };

    private static bool IsSigned => T.MinValue < T.Zero;

    private static T Read(ulong bits) => T.CreateTruncating(bits);

    private static ulong Write(T value) => ulong.CreateTruncating(value);

    private static ulong Saturate(Int128 value) => Write(T.CreateSaturating(value));

    private static T High(T a, T b) => T.CreateTruncating((Int128.CreateTruncating(a) * Int128.CreateTruncating(b)) >> Bits);

    private static ulong Wide(ulong a, ulong b) => ulong.CreateTruncating(long.CreateTruncating(Read(a)) * long.CreateTruncating(Read(b)));

    /// <summary>Division by zero has no defined value; the hardware gives all ones.</summary>
    private static T Divide(T a, T b) => T.IsZero(b) ? T.AllBitsSet : IsSigned && b == T.AllBitsSet ? T.Zero - a : a / b;

    private static T Remainder(T a, T b) => T.IsZero(b) ? a : IsSigned && b == T.AllBitsSet ? T.Zero : a % b;

    private static ulong FindTop(T value)
    {
        T bits = value < T.Zero ? ~value : value;
        return T.IsZero(bits) ? uint.MaxValue : (ulong)(Bits - 1) - ulong.CreateTruncating(T.LeadingZeroCount(bits));
    }

    private static ulong Reverse(ulong value)
    {
        ulong reversed = 0;
        for (int i = 0; i < Bits; i++)
            reversed |= ((value >> i) & 1) << (Bits - 1 - i);
        return reversed;
    }

    private static ulong Extract(ulong value, ulong start, ulong length)
    {
        int position = (int)(start & 0xff);
        int count = (int)(length & 0xff);
        bool isSet = IsSigned && count > 0 && ((value >> Math.Min(position + count - 1, Bits - 1)) & 1) != 0;
        ulong field = 0;
        for (int i = 0; i < Bits; i++)
        {
            bool bit = i < count && position + i < Bits ? ((value >> (position + i)) & 1) != 0 : isSet;
            field |= bit ? 1UL << i : 0;
        }

        return Write(Read(field));
    }
}
