using System.Globalization;

namespace Arity.Benchmarks.Cuda;

/// <summary>Prints the table, in Markdown.</summary>
internal static class Table
{
    private const double Tera = 1e12;
    private const double Milli = 1e-3;

    /// <summary>Writes the heading.</summary>
    /// <param name="device">What the device is.</param>
    /// <param name="torch">PyTorch's version, or why there is none.</param>
    public static void Begin(string device, string torch)
    {
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd}, {device}; PyTorch {torch}");
        Console.WriteLine();
        Console.WriteLine("| work | Arity ms | PyTorch ms | Arity / PyTorch | Arity's rate | of the copy's |");
        Console.WriteLine("|---|---|---|---|---|---|");
    }

    /// <summary>Writes a row.</summary>
    /// <param name="workload">The work.</param>
    /// <param name="ours">Our seconds.</param>
    /// <param name="peer">PyTorch's seconds, or nan.</param>
    /// <param name="copyRate">The bytes a second that the copy moves.</param>
    public static void Row(Workload workload, double ours, double peer, double copyRate)
    {
        bool isMemory = workload.Bytes > 0;
        double rate = (isMemory ? workload.Bytes : workload.Operations) / ours;
        string share = isMemory ? (rate / copyRate).ToString("P0", CultureInfo.InvariantCulture) : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {workload.Name} | {ours / Milli:F3} | {Or(peer / Milli, "F3")} | {Or(ours / peer, "F2")} "
            + $"| {rate / Tera:F2} {(isMemory ? "TB/s" : "TFLOP/s")} | {share} |"));
    }

    private static string Or(double value, string format)
        => double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);
}
