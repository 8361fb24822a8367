namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Instructions on bits that have no arithmetic type.</summary>
internal static class BitInstructions
{
    /// <summary><c>bfi</c>: inserts the low bits of one value into another.</summary>
    public static Func<ulong, ulong, ulong, ulong, ulong> Insert(int bits) => (a, b, start, length) =>
    {
        int position = (int)(start & 0xff);
        int count = Math.Min((int)(length & 0xff), Math.Max(0, bits - position));
        if (count == 0)
            return b;
        ulong mask = (count >= 64 ? ulong.MaxValue : (1UL << count) - 1) << position;
        return (b & ~mask) | ((a << position) & mask);
    };

    /// <summary><c>lop3</c>: the immediate is the truth table, its bit index made of a, b and c.</summary>
    public static ulong Logic(ulong a, ulong b, ulong c, ulong table)
    {
        ulong result = 0;
        for (int i = 0; i < 8; i++)
        {
            if (((table >> i) & 1) != 0)
                result |= ((i & 4) != 0 ? a : ~a) & ((i & 2) != 0 ? b : ~b) & ((i & 1) != 0 ? c : ~c);
        }

        return (uint)result;
    }

    /// <summary><c>shf</c>: shifts the 64 bits {b, a} and gives the upper or lower half.</summary>
    public static Func<ulong, ulong, ulong, ulong> Funnel(bool left, bool wraps) => (a, b, c) =>
    {
        int amount = wraps ? (int)(c & 31) : (int)Math.Min((uint)c, 32);
        ulong both = (b << 32) | (uint)a;
        return left ? (uint)((both << amount) >> 32) : (uint)(both >> amount);
    };

    /// <summary><c>prmt</c>: picks bytes of {b, a} by the nibbles of c; a set top bit of one replicates the sign.</summary>
    public static ulong Permute(ulong a, ulong b, ulong c)
    {
        ulong both = (b << 32) | (uint)a;
        uint result = 0;
        for (int i = 0; i < 4; i++)
        {
            uint selector = (uint)(c >> (4 * i)) & 0xf;
            var picked = (byte)(both >> (int)(8 * (selector & 7)));
            uint value = (selector & 8) == 0 ? picked : (sbyte)picked < 0 ? 0xffu : 0;
            result |= value << (8 * i);
        }

        return result;
    }

    /// <summary>The modes of <c>prmt</c> as the selector that the plain form takes.</summary>
    public static Func<ulong, ulong, ulong, ulong> Permute(string mode)
    {
        string[] selectors = mode switch
        {
            ".f4e" => ["3210", "4321", "5432", "6543"],
            ".b4e" => ["5670", "6701", "7012", "0123"],
            ".rc8" => ["0000", "1111", "2222", "3333"],
            ".ecl" => ["3210", "3211", "3222", "3333"],
            ".ecr" => ["0000", "1110", "2210", "3210"],
            _ => ["1010", "3232", "1010", "3232"],
        };
        ulong[] numbers = [.. selectors.Select(s => Convert.ToUInt64(s, 16))];
        return (a, b, c) => Permute(a, b, numbers[c & 3]);
    }
}
