using System.Diagnostics;
using System.Globalization;

namespace Arity.Benchmarks.Peers;

/// <summary>A python3 child with NumPy that runs a statement many times on request; the pipe's cost is shared by the repetitions.</summary>
internal sealed class NumPyProcess : IDisposable
{
    private const string Server = """
        import sys, time
        import numpy as np
        scope = {'np': np}
        print('ready', np.__version__, flush=True)
        for line in sys.stdin:
            kind, _, text = line.rstrip('\n').partition(' ')
            if kind == 'exec':
                exec(text, scope)
                print('done', flush=True)
            else:
                count, _, statement = text.partition(' ')
                code = compile(f'for _ in range({count}): {statement}', 'bench', 'exec')
                start = time.perf_counter()
                exec(code, scope)
                print(time.perf_counter() - start, flush=True)
        """;

    private readonly Process _process;

    private NumPyProcess(Process process, string version)
    {
        _process = process;
        Version = version;
    }

    /// <summary>NumPy's version.</summary>
    public string Version { get; }

    /// <summary>Starts the child, or returns null when no python3 here has NumPy.</summary>
    /// <param name="threads">How many threads its BLAS may use; ufuncs always use one.</param>
    public static NumPyProcess? TryStart(int threads)
    {
        foreach (string python in new[] { "python3", "/usr/bin/python3" })
        {
            var info = new ProcessStartInfo(python, ["-c", Server]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            info.Environment["OPENBLAS_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
            if (TryStart(info) is { } started) return started;
        }

        return null;
    }

    /// <summary>Executes a line of Python.</summary>
    public void Execute(string line) => Ask("exec " + line);

    /// <summary>Runs a statement and returns the seconds that one repetition took.</summary>
    public double Time(string statement, int repetitions)
        => double.Parse(Ask($"time {repetitions} {statement}"), CultureInfo.InvariantCulture) / repetitions;

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static NumPyProcess? TryStart(ProcessStartInfo info)
    {
        try
        {
            Process process = Process.Start(info)!;
            if (process.StandardOutput.ReadLine() is { } line && line.StartsWith("ready ", StringComparison.Ordinal)) return new NumPyProcess(process, line[6..]);
            process.Dispose();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No such interpreter: the caller tries the next one, and reports when there is none.
        }

        return null;
    }

    private string Ask(string request)
    {
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"NumPy ended: {_process.StandardError.ReadToEnd()}");
    }
}
