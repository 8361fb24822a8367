using System.Diagnostics;
using Arity.Benchmarks.Peers;

namespace Arity.Benchmarks.Figures;

/// <summary>Times both sides of every figure in turn and prints medians and ratios.</summary>
internal static class FigureReport
{
    private const int Samples = 11;

    private const int SettleMilliseconds = 120;

    public static int Run(string[] names)
    {
        using PythonProcess? numpy = NumPyProcess.TryStart(Threads.Count);
        Console.WriteLine($"{Threads.Count} threads; NumPy {numpy?.Version ?? "is not installed: only our own times"}");
        Console.WriteLine($"{"figure",-16}{"ours µs",12}{"NumPy µs",12}{"ratio",9}{"quietest",10}{"target",9}");
        foreach (Figure figure in FigureTable.All.Where(f => names.Length == 0 || names.Contains(f.Name))) Report(figure, numpy);
        return 0;
    }

    private static void Report(Figure figure, PythonProcess? numpy)
    {
        Action ours = figure.Prepare();
        bool hasPeer = numpy is not null && figure.Statement is not null;
        if (hasPeer) numpy!.Execute(figure.Setup);
        WarmUp(ours);
        var times = new List<double>();
        var peers = new List<double>();
        for (int sample = 0; sample < Samples; sample++)
        {
            times.Add(Settled(() => Time(ours, figure.Repetitions)));
            if (hasPeer) peers.Add(Settled(() => numpy!.Time(figure.Statement!, figure.Repetitions)));
        }

        double mine = Median(times) * 1e6, theirs = hasPeer ? Median(peers) * 1e6 : double.NaN;
        double value = figure.Statement is null ? mine : mine / theirs;
        // On a shared machine the shortest times are those that a neighbour disturbed least; the verdict is the medians' all the same.
        double quietest = figure.Statement is null ? times.Min() * 1e6 : hasPeer ? times.Min() / peers.Min() : double.NaN;
        string verdict = double.IsNaN(value) ? "no peer" : value <= figure.Target ? "ok" : "MISSED";
        Console.WriteLine($"{figure.Name,-16}{mine,12:F3}{theirs,12:F3}{value,9:F3}{quietest,10:F3}{figure.Target,9:F2}  {verdict}");
    }

    // Tiered compilation needs some calls and a pause before the code is at its best.
    private static void WarmUp(Action action)
    {
        for (int round = 0; round < 4; round++)
        {
            long start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 150) action();
            Thread.Sleep(120);
        }
    }

    // The other side's threads may still spin (OpenBLAS's do for some 20 ms), and this side's are asleep or lie on one processor until
    // the system has spread them: neither is what a figure is about.
    private static double Settled(Func<double> time)
    {
        long start = Stopwatch.GetTimestamp();
        double last = time();
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < SettleMilliseconds) last = time();
        return last;
    }

    private static double Time(Action action, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++) action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / repetitions;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
