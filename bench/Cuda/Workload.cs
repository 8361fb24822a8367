namespace Arity.Benchmarks.Cuda;

/// <summary>Work that is timed on the device, ours beside PyTorch's.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Bytes">The bytes that must be read and written; 0 for work that arithmetic limits.</param>
/// <param name="Operations">The floating-point operations; 0 for work that memory limits.</param>
/// <param name="Setup">Python that prepares <paramref name="Statement"/>.</param>
/// <param name="Statement">PyTorch's side.</param>
/// <param name="Prepare">Makes our side on a device.</param>
internal sealed record Workload(
    string Name, double Bytes, double Operations, string Setup, string Statement, Func<Device, Action> Prepare);
