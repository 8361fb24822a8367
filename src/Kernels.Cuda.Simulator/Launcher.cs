using System.Runtime.ExceptionServices;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Checks the size of a launch and runs it.</summary>
internal static unsafe class Launcher
{
    private const string Call = "cuLaunchKernel";
    private const int InvalidValue = 1;
    private const int ThreadsWorthParallel = 8192;

    public static void Run(LaunchState launch, void** arguments)
    {
        Check(launch);
        int workers = launch.Grid.Count * launch.Block.Count < ThreadsWorthParallel
            ? 1
            : (int)Math.Min(launch.Grid.Count, Environment.ProcessorCount);
        if (workers == 1)
            RunBlocks(launch, arguments);
        else
            RunOnAll(launch, (nint)arguments, workers);
    }

    /// <summary>Checks the size.</summary>
    /// <exception cref="CudaException">A device would not take it.</exception>
    public static void Check(LaunchState launch)
    {
        EntryProgram program = launch.Program;
        LaunchSize block = launch.Block;
        Require(program, IsPositive(launch.Grid) && launch.Grid is { Y: <= 65535, Z: <= 65535 }, $"the grid {launch.Grid}");
        Require(program, IsPositive(block) && block.Z <= 64, $"the block {block}");
        Require(program, block.Count <= program.MaxThreads, $"the block of {block.Count} threads, over {program.MaxThreads},");
        Require(
            program,
            launch.DynamicSharedBytes >= 0
                && program.StaticSharedBytes + launch.DynamicSharedBytes <= program.MaxDynamicSharedBytes,
            $"{program.StaticSharedBytes} static and {launch.DynamicSharedBytes} dynamic bytes of shared memory");
    }

    private static void RunOnAll(LaunchState launch, nint arguments, int workers)
    {
        ExceptionDispatchInfo? failure = null;
        Parallel.For(0, workers, _ =>
        {
            try
            {
                RunBlocks(launch, (void**)arguments);
            }
            catch (CudaException exception)
            {
                launch.Abandon();
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        });
        failure?.Throw();
    }

    private static void RunBlocks(LaunchState launch, void** arguments)
    {
        EntryProgram program = launch.Program;
        if (!program.Runners.TryTake(out BlockRunner? runner))
            runner = new BlockRunner(program);
        runner.Run(launch, arguments);
        program.Runners.Add(runner);
    }

    private static bool IsPositive(LaunchSize size) => size is { X: > 0, Y: > 0, Z: > 0 };

    private static void Require(EntryProgram program, bool condition, string what)
    {
        if (!condition)
            throw new CudaException(Call, InvalidValue, $"kernel '{program.Name}': {what} cannot be launched");
    }
}
