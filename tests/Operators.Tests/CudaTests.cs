using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;
using Arity.Kernels.Cuda.Streams;
using Arity.Testing;

namespace Arity.Operators.Tests;

/// <summary>What only devices that run PTX have: streams, grids, and a driver that counts its memory.</summary>
[NonParallelizable]
public sealed class CudaTests : OpTemplates
{
    // A simulator on which work waits in its stream until somebody waits for it, so that what goes into another stream is seen.
    private static readonly Lazy<CudaBackend> Deferred = new(() =>
    {
        var backend = new CudaBackend("deferred", new SimulatorDriver(defersWork: true), cachesMemory: false);
        backend.Register();
        return backend;
    });

    /// <summary>All work of an operator goes into the thread's stream, whatever that is.</summary>
    [Ops(Accelerators = true, DTypes = OpDTypes.AnyOne)]
    public void Stream_does_not_matter(OpInfo op, Device device, DType dtype)
    {
        CudaBackend backend = device.Backend is CudaBackend { Driver.IsSimulated: false } real ? real : Deferred.Value;
        foreach (SampleInput sample in op.GetSamples(device, dtype))
        {
            SampleInput moved = On(backend.GetDevice(0), sample);
            backend.Synchronize(backend.GetDevice(0));
            using CudaStream stream = backend.CreateStream();
            Tensor[] results;
            using (CurrentStream.Use(stream))
            {
                results = Run(op, moved);
                stream.Synchronize();
            }

            AreSame(op, sample, OnHost(results), OnHost(Run(op, sample)));
        }
    }

    /// <summary>One block gives to the bit what many do.</summary>
    [Ops(Accelerators = true, DTypes = OpDTypes.AnyOne)]
    public void Grid_does_not_matter(OpInfo op, Device device, DType dtype)
    {
        foreach (SampleInput sample in op.GetSamples(device, dtype).Concat(Long(op, device, dtype)))
            AreSame(op, sample, WithOneBlock(device, () => Run(op, sample)), Run(op, sample));
    }

    /// <summary>When all tensors are gone, the driver has as much free memory as before.</summary>
    [Ops(Accelerators = true, DTypes = OpDTypes.AnyOne)]
    public void The_driver_has_all_memory_back(OpInfo op, Device device, DType dtype)
    {
        var backend = (CudaBackend)device.Backend;
        long before = Free(backend, () => { });
        long after = Free(backend, () =>
        {
            foreach (SampleInput sample in op.GetSamples(device, dtype)) Run(op, sample);
        });
        Assert.That(after, Is.GreaterThanOrEqualTo(before), $"{op.Name} holds {before - after} bytes of the driver's");
    }

    // Twice, since a kernel's first call loads its module, which a driver keeps.
    private static long Free(CudaBackend backend, Action work)
    {
        for (int round = 0; round < 2; round++) work();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        backend.GetAllocator(0).EmptyCache();
        return backend.Driver.GetMemory(0).Free;
    }

    private static Tensor[] WithOneBlock(Device device, Func<Tensor[]> run)
    {
        var backend = (CudaBackend)device.Backend;
        backend.BlockLimit = 1;
        try
        {
            return run();
        }
        finally
        {
            backend.BlockLimit = long.MaxValue;
        }
    }

    // As many elements as several blocks take, of operators that take any shape.
    private static IEnumerable<SampleInput> Long(OpInfo op, Device device, DType dtype)
    {
        var context = new SampleContext(op, device, dtype);
        return op switch
        {
            UnaryUfuncInfo => [new("long", context.Make(3000))],
            BinaryUfuncInfo => [new("long", context.Make(3000), context.Make(3000))],
            _ => [],
        };
    }

    private static Tensor[] OnHost(Tensor[] tensors) => Array.ConvertAll(tensors, tensor => tensor.To(Device.Default));

    private static void AreSame(OpInfo op, SampleInput sample, Tensor[] actual, Tensor[] expected)
    {
        if (IsDetermined(op, sample)) AreEqual(actual, expected, Tolerance.Exact, $"{sample}");
        else Assert.That(actual, Has.Length.EqualTo(expected.Length));
    }
}
