using Arity.Benchmarks.Peers;

namespace Arity.Benchmarks.Cuda;

/// <summary>Times a workload on both sides in turn.</summary>
/// <param name="device">Our device.</param>
/// <param name="timer">Its timer.</param>
/// <param name="torch">The peer, if there is one.</param>
/// <param name="samples">How many samples a side.</param>
/// <param name="repetitions">How often a sample repeats the work.</param>
internal sealed class Measurement(Device device, DeviceTimer timer, PythonProcess? torch, int samples, int repetitions)
{
    /// <summary>The median seconds of both sides; nan where there is no peer.</summary>
    public (double Ours, double Peer) Run(Workload workload)
    {
        Action work = workload.Prepare(device);
        torch?.Execute(workload.Setup);
        // The first call compiles the kernel; the second finds clocks and caches as later ones do.
        timer.Time(work, repetitions);
        torch?.Time(workload.Statement, repetitions);
        List<double> ours = [], peer = [];
        for (int sample = 0; sample < samples; sample++)
        {
            ours.Add(timer.Time(work, repetitions));
            if (torch is not null) peer.Add(torch.Time(workload.Statement, repetitions));
        }

        return (Median(ours), Median(peer));
    }

    private static double Median(List<double> values)
    {
        if (values.Count == 0) return double.NaN;
        values.Sort();
        return values[values.Count / 2];
    }
}
