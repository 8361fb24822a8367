using System.Numerics;
using Arity.Kernels.Cpu;

namespace Bells;

public readonly struct Bell<T> : IUnaryOperator<T, T>
    where T : unmanaged, IExponentialFunctions<T>
{
    public static T Invoke(T x) => T.Exp(-(x * x));
}
