using System.Numerics;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>A function of two variables: its constants, as vectors of one width, and its arithmetic.</summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
/// <typeparam name="V">The vector.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
internal interface IBinaryVectorBody<TSelf, V, T>
    where TSelf : struct, IBinaryVectorBody<TSelf, V, T>
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The body with its constants set.</summary>
    static abstract TSelf Create();

    /// <summary>The function of every pair of lanes. A lane's result depends on that pair alone.</summary>
    V Invoke(V x, V y);
}
