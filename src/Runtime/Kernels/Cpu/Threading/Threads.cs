using System.Globalization;

namespace Arity;

/// <summary>How many threads one operator call may use on the CPU.</summary>
public static class Threads
{
    /// <summary>The environment variable that gives the initial <see cref="Count"/>: <c>ARITY_NUM_THREADS</c>.</summary>
    public const string EnvironmentVariable = "ARITY_NUM_THREADS";

    /// <summary>The largest <see cref="Count"/>.</summary>
    public const int MaxCount = 1024;

    private static int _count;

    /// <summary>
    /// The number of threads that one operator call may use, the caller included. Initially <see cref="EnvironmentVariable"/> where it is
    /// set and not empty (read once), else <see cref="Environment.ProcessorCount"/>. 1 runs every kernel on the caller's thread.
    /// </summary>
    /// <exception cref="InvalidValueException">
    /// The value, or the environment variable on the first read, is no number from 1 to <see cref="MaxCount"/>.
    /// </exception>
    public static int Count
    {
        get
        {
            int count = Volatile.Read(ref _count);
            return count > 0 ? count : Initialize();
        }
        set => Volatile.Write(ref _count, IsValid(value) ? value : throw OutOfRange("value", value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What <paramref name="setting"/>, the text of the environment variable, makes the initial count.</summary>
    internal static int Parse(string? setting)
    {
        if (string.IsNullOrEmpty(setting)) return Math.Min(Environment.ProcessorCount, MaxCount);
        bool isNumber = int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        return isNumber && IsValid(count) ? count : throw OutOfRange(EnvironmentVariable, setting);
    }

    // A count that another thread set in the meantime wins over the environment.
    private static int Initialize()
    {
        int initial = Parse(Environment.GetEnvironmentVariable(EnvironmentVariable));
        int earlier = Interlocked.CompareExchange(ref _count, initial, 0);
        return earlier > 0 ? earlier : initial;
    }

    private static bool IsValid(int count) => count is >= 1 and <= MaxCount;

    private static InvalidValueException OutOfRange(string argument, string given) =>
        new("Threads.Count", argument, $"got '{given}'; give a whole number of threads from 1 to {MaxCount}.");
}
