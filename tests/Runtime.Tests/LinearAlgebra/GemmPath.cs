using System.Numerics;
using System.Runtime.Intrinsics;
using Arity.Kernels.Cpu.LinearAlgebra;

namespace Arity.Runtime.Tests.LinearAlgebra;

/// <summary>One way through the matrix product: an algorithm with the micro-kernels of one vector width.</summary>
internal sealed record GemmPath<T>(string Name, GemmPath<T>.Product Multiply, bool TakesEmpty)
    where T : unmanaged, INumber<T>
{
    public delegate void Product(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c);

    /// <summary>All that this processor runs.</summary>
    public static IEnumerable<GemmPath<T>> All =>
    [
        new("chosen", Gemm.Multiply, true),
        .. Of<VectorKernel<TileShapes.TwelveByTwo, Lanes512<T>, Vector512<T>, T>>("avx512"),
        .. Of<VectorKernel<TileShapes.SixByTwo, Lanes256<T>, Vector256<T>, T>>("avx2"),
        .. Of<VectorKernel<TileShapes.SixByTwo, LanesPortable<T>, Vector<T>, T>>("portable"),
    ];

    /// <summary>The algorithms themselves are never asked for empty products.</summary>
    public bool Takes(long m, long n, long k) => TakesEmpty || (m > 0 && n > 0 && k > 0);

    public override string ToString() => $"{typeof(T).Name}, {Name}";

    private static GemmPath<T>[] Of<TKernel>(string name)
        where TKernel : IGemmKernel<T> => !TKernel.IsSupported ? [] :
    [
        new(name, Gemm.Multiply<TKernel, T>, true),
        new($"{name} packed", PackedGemm<TKernel, T>.Multiply, false),
        new($"{name} direct", DirectGemm<TKernel, T>.Multiply, false),
    ];
}
