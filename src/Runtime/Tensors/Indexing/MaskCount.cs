namespace Arity;

/// <summary>What must be known of a mask before a result can be allocated.</summary>
internal static class MaskCount
{
    /// <summary>How many elements are true.</summary>
    /// <exception cref="DeviceException">The mask is a meta tensor, which has no values.</exception>
    public static long CountTrue(Tensor mask)
    {
        if (!mask.Storage.IsHostAccessible) return SumOnDevice(mask);
        if (mask.ElementCount > int.MaxValue) return CountTrueOfLong(Views.Ravel(mask));
        ReadOnlySpan<bool> values = mask.ContiguousData().AsSpan<bool>();
        return values.Length - values.Count(false);
    }

    // Only the number leaves the device.
    private static long SumOnDevice(Tensor mask)
    {
        using Tensor sum = mask.Sum();
        return sum.Item<long>();
    }

    private static long CountTrueOfLong(Tensor flat)
    {
        long count = 0;
        for (long start = 0; start < flat.ElementCount; start += int.MaxValue)
            count += CountTrue(Views.Slice(flat, 0, start, start + int.MaxValue));
        return count;
    }
}
