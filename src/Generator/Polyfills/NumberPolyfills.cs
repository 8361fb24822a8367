using System.Globalization;
using System.Runtime.InteropServices;

namespace System;

/// <summary>What netstandard2.0 lacks of numbers.</summary>
internal static class NumberPolyfills
{
    extension(BitConverter)
    {
        public static double UInt64BitsToDouble(ulong bits) => BitConverter.Int64BitsToDouble(unchecked((long)bits));

        public static ulong DoubleToUInt64Bits(double value) => unchecked((ulong)BitConverter.DoubleToInt64Bits(value));

        public static uint SingleToUInt32Bits(float value) => MemoryMarshal.Cast<float, uint>([value])[0];
    }

    extension(double)
    {
        public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
    }

    extension(ulong)
    {
        public static bool TryParse(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider provider, out ulong value)
            => ulong.TryParse(text.ToString(), style, provider, out value);
    }

    extension(Math)
    {
        public static ulong Clamp(ulong value, ulong least, ulong most) => Math.Min(Math.Max(value, least), most);
    }

    extension(Enum)
    {
        public static T[] GetValues<T>()
            where T : struct, Enum
            => (T[])Enum.GetValues(typeof(T));
    }
}
