using System.Diagnostics;
using System.Globalization;

namespace Arity.Benchmarks.Peers;

/// <summary>A python3 child with a library that runs a statement many times on request; the pipe's cost is shared by the repetitions.</summary>
internal sealed class PythonProcess : IDisposable
{
    // The library's own lines define version, scope and measure(code), which gives seconds.
    private const string Server = """

        print('ready', version, flush=True)
        for line in sys.stdin:
            kind, _, text = line.rstrip('\n').partition(' ')
            if kind == 'exec':
                exec(text, scope)
                print('done', flush=True)
            else:
                count, _, statement = text.partition(' ')
                print(measure(compile(f'for _ in range({count}): {statement}', 'bench', 'exec')), flush=True)
        """;

    private readonly Process _process;

    private PythonProcess(Process process, string version)
    {
        _process = process;
        Version = version;
    }

    /// <summary>The library's version.</summary>
    public string Version { get; }

    /// <summary>Starts the child, or returns null when no python3 here has the library.</summary>
    /// <param name="library">Python that imports it and defines <c>version</c>, <c>scope</c> and <c>measure(code)</c>.</param>
    /// <param name="environment">Variables to set for the child.</param>
    public static PythonProcess? TryStart(string library, params (string Name, string Value)[] environment)
    {
        foreach (string python in new[] { "python3", "/usr/bin/python3" })
        {
            var info = new ProcessStartInfo(python, ["-c", library + Server])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            foreach ((string name, string value) in environment) info.Environment[name] = value;
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

    private static PythonProcess? TryStart(ProcessStartInfo info)
    {
        try
        {
            Process process = Process.Start(info)!;
            if (process.StandardOutput.ReadLine() is { } line && line.StartsWith("ready ", StringComparison.Ordinal))
                return new PythonProcess(process, line[6..]);
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
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Python ended: {_process.StandardError.ReadToEnd()}");
    }
}
