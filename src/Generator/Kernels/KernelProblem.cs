using Arity.Generator.Model;

namespace Arity.Generator.Kernels;

/// <summary>What is wrong with a kernel.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Kernel">The kernel as declared.</param>
/// <param name="Remedy">The declaration to write.</param>
public sealed record KernelProblem(string Id, BackendKernel Kernel, string Remedy);
