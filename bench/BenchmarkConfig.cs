using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Arity.Benchmarks;

internal static class BenchmarkConfig
{
    /// <summary>Short runs in this process: the peers' child processes live through a whole class, and no project is generated and built.</summary>
    public static IConfig Create() => DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared));
}
