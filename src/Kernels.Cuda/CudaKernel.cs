using System.Reflection;

namespace Arity.Kernels.Cuda;

/// <summary>The PTX body that an operator names under <c>kernels: {cuda: ...}</c>.</summary>
/// <param name="operatorName">The operator as declared.</param>
/// <param name="function">The body: the file <c>Operators/{function}.ptx</c>, whose functions are called <c>{function}_{type}</c>.</param>
/// <param name="assembly">The assembly in which the file is embedded.</param>
public sealed class CudaKernel(string operatorName, string function, Assembly assembly)
{
    /// <summary>The operator as declared.</summary>
    public string Operator { get; } = operatorName;

    /// <summary>The body's name.</summary>
    public string Function { get; } = function;

    /// <summary>The name of its entry in a module: not the body's alone, since PTX reserves the names of instructions.</summary>
    public string Entry { get; } = $"{function}_kernel";

    /// <summary>The assembly in which it is embedded.</summary>
    public Assembly Assembly { get; } = assembly;

    /// <summary>Whether the body gives what it takes, the last argument if there are several.</summary>
    internal bool IsCopy { get; } = function is "identity" or "second" && assembly == typeof(CudaKernel).Assembly;

    /// <inheritdoc/>
    public override string ToString() => Function;
}
