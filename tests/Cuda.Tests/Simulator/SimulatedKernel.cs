using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Simulator;

/// <summary>A module on a simulator of its own, with buffers of 64-bit numbers.</summary>
internal sealed unsafe class SimulatedKernel : IDisposable
{
    private readonly List<ulong> _buffers = [];
    private readonly nint _module;
    private readonly nint _function;

    public SimulatedKernel(string ptx, string entry = "kernel", int seed = 0)
    {
        Driver = new SimulatorDriver(seed: seed);
        _module = Driver.LoadModule(0, ptx, "test");
        _function = Driver.GetFunction(0, _module, entry);
    }

    public SimulatorDriver Driver { get; }

    public nint Function => _function;

    /// <summary>A module with one entry, whose parameters are 64-bit: %rd1 the first, %rd2 the second and so on.</summary>
    public static string Module(string body, int parameters = 2, string declarations = "", string directives = "")
    {
        string list = string.Join(", ", Enumerable.Range(1, parameters).Select(i => $".param .u64 p{i}"));
        string loads = string.Concat(Enumerable.Range(1, parameters).Select(i => $"    ld.param.u64 %rd{i}, [p{i}];\n"));
        return $$"""
            .version 7.8
            .target sm_90
            .address_size 64
            {{declarations}}
            .visible .entry kernel({{list}})
            {{directives}}
            {
                .reg .pred %p<16>;
                .reg .b16 %h<16>;
                .reg .b32 %r<32>;
                .reg .b64 %rd<32>;
                .reg .b64 %q<16>;
                .reg .f32 %f<32>;
                .reg .f64 %d<32>;
            {{loads}}
            {{body}}
                ret;
            }
            """;
    }

    public ulong Allocate<T>(int count)
        where T : unmanaged
    {
        _buffers.Add(Driver.TryAllocate(0, count * sizeof(T), 0));
        return _buffers[^1];
    }

    public ulong Upload<T>(params T[] values)
        where T : unmanaged
    {
        ulong address = Allocate<T>(values.Length);
        fixed (T* source = values)
            Driver.CopyToDevice(0, (nint)source, address, values.Length * sizeof(T), 0);
        return address;
    }

    public T[] Download<T>(ulong address, int count)
        where T : unmanaged
    {
        var values = new T[count];
        fixed (T* target = values)
            Driver.CopyToHost(0, address, (nint)target, count * sizeof(T), 0);
        return values;
    }

    public void Launch(LaunchSize grid, LaunchSize block, params ulong[] arguments) => LaunchShared(grid, block, 0, arguments);

    public void LaunchShared(LaunchSize grid, LaunchSize block, int sharedBytes, params ulong[] arguments)
    {
        fixed (ulong* values = arguments)
        {
            void** addresses = stackalloc void*[arguments.Length + 1];
            for (int i = 0; i < arguments.Length; i++)
                addresses[i] = values + i;
            Driver.Launch(0, _function, grid, block, sharedBytes, 0, addresses);
        }
    }

    public void Dispose()
    {
        foreach (ulong buffer in _buffers)
            Driver.Free(0, buffer, 0);
        Driver.UnloadModule(0, _module);
    }
}
