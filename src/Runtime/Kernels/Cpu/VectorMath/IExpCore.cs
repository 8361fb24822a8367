using System.Numerics;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The n and q of e^x = 2^n (1 + q), |q| &lt; 0.42.</summary>
internal interface IExpCore<TSelf, V, T>
    where TSelf : struct, IExpCore<TSelf, V, T>
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The core with its constants set.</summary>
    static abstract TSelf Create();

    /// <summary>The q and n of a finite x.</summary>
    V Invoke(V x, out V n);
}
