using System.Numerics;
using Arity.Kernels.Cpu;

namespace Arity.ThirdParty;

/// <summary>x²/2.</summary>
public readonly struct HalfSquare<T> : IUnaryOperator<T, T>
    where T : unmanaged, INumber<T>
{
    public static T Invoke(T x) => x * x / (T.One + T.One);
}
