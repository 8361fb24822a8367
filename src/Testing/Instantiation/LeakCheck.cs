using NUnit.Framework;

namespace Arity.Testing;

/// <summary>
/// Whether devices get all memory back. Fixtures run at the same time, so what they hold is compared from when the first begins to when the
/// last ends.
/// </summary>
internal static class LeakCheck
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<Device, long> Before = [];
    private static int s_running;

    /// <summary>A fixture begins.</summary>
    public static void Begin()
    {
        lock (Gate)
        {
            if (s_running++ > 0) return;
            CollectDropped();
            foreach (Device device in TestDevices.All) Before[device] = device.Backend.GetAllocatedBytes(device);
        }
    }

    /// <summary>A fixture ends.</summary>
    /// <remarks>The last one fails when a device holds more memory than before, once dropped tensors are collected.</remarks>
    public static void End()
    {
        lock (Gate)
        {
            if (--s_running > 0) return;
            CollectDropped();
            foreach ((Device device, long before) in Before)
            {
                device.Backend.Synchronize(device);
                long after = device.Backend.GetAllocatedBytes(device);
                Assert.That(after, Is.LessThanOrEqualTo(before), $"'{device}' holds {after - before} bytes more than before these tests");
            }
        }
    }

    private static void CollectDropped()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
