using Arity.Benchmarks.Figures;
using BenchmarkDotNet.Running;

namespace Arity.Benchmarks;

internal static class Program
{
    /// <summary>
    /// <c>figures [name ...]</c> prints the ratios that the project promises, both sides timed in turn in this process;
    /// anything else goes to BenchmarkDotNet (for example <c>--filter *Gemm*</c>).
    /// </summary>
    private static int Main(string[] arguments)
    {
        if (arguments is ["figures", .. var names]) return FigureReport.Run(names);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, BenchmarkConfig.Create());
        return 0;
    }
}
