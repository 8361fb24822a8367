using System.Numerics;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>A function's constants, as vectors of one width, and its arithmetic.</summary>
/// <remarks>
/// An instance, made once a call, because fields can stay in registers throughout the loop; see <see cref="ISimd{TSelf, T}.Constant"/>.
/// </remarks>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
/// <typeparam name="V">The vector.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
internal interface IVectorBody<TSelf, V, T>
    where TSelf : struct, IVectorBody<TSelf, V, T>
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The body with its constants set.</summary>
    static abstract TSelf Create();

    /// <summary>The function of every lane up to the bound. A lane's result depends on that lane alone.</summary>
    V Invoke(V x);
}
