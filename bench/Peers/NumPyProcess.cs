using System.Globalization;

namespace Arity.Benchmarks.Peers;

/// <summary>Starts a python3 child with NumPy.</summary>
internal static class NumPyProcess
{
    private const string Library = """
        import sys, time
        import numpy as np
        version, scope = np.__version__, {'np': np}
        def measure(code):
            start = time.perf_counter()
            exec(code, scope)
            return time.perf_counter() - start
        """;

    /// <summary>Starts the child, or returns null when no python3 here has NumPy.</summary>
    /// <param name="threads">How many threads its BLAS may use; ufuncs always use one.</param>
    public static PythonProcess? TryStart(int threads)
        => PythonProcess.TryStart(Library, ("OPENBLAS_NUM_THREADS", threads.ToString(CultureInfo.InvariantCulture)));
}
