using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Composition;

namespace Arity.Cuda.Tests.Lines;

/// <summary>Every kernel along lines passes the strict checker, whichever threads share a line.</summary>
public sealed class LineModuleTests
{
    private static readonly LineTeam[] Teams =
    [
        LineTeam.Of(1, true), LineTeam.Of(5, true), LineTeam.Of(40, true), LineTeam.Of(1000, true), LineTeam.Of(4, false),
        LineTeam.Of(64, false),
    ];

    private static IEnumerable<DType> Real => Enum.GetValues<DType>().Where(dtype => PtxValueType.IsSupported(dtype) && !dtype.IsComplex);

    private static IEnumerable<DType> Float => [DType.Float16, DType.BFloat16, DType.Float32, DType.Float64];

    [TestCaseSource(nameof(Real))]
    public void Places_of_extremes(DType dtype) => AssertPass(
        Teams.SelectMany(team => (CudaKernel[])[Kernel("argmax", "arg_extreme"), Kernel("argmin", "arg_extreme")], (team, kernel) =>
            LineModule.Compose(kernel, new LineKey(dtype, dtype, DType.Int64, 2, team).Bits)));

    [TestCaseSource(nameof(Real))]
    public void Parts_of_a_search(DType dtype) => AssertPass(
        from role in (LineRole[])[LineRole.Part, LineRole.Join]
        select LineModule.Compose(
            Kernel("argmin", "arg_extreme"), new LineKey(dtype, dtype, DType.Int64, 1, Teams[3], hasOther: true, role).Bits));

    [TestCaseSource(nameof(Real))]
    public void Running_sums(DType dtype) => AssertPass(
        from team in Teams
        from target in (DType[])[DType.Int64, DType.Float32, dtype]
        select LineModule.Compose(
            Kernel("cumsum", "cumsum"), new LineKey(dtype, CudaScan.ComputeOf(dtype, target), target, 1, team).Bits));

    [TestCaseSource(nameof(Float))]
    public void Softmax(DType dtype) => AssertPass(Teams.Select(team =>
        LineModule.Compose(Kernel("log_softmax", "log_softmax"), new LineKey(dtype, dtype, dtype, 0, team).Bits)));

    [TestCaseSource(nameof(Float))]
    public void Products_of_vectors(DType dtype) => AssertPass(Teams.Select(team =>
        LineModule.Compose(Kernel("matmul", "dot"), new LineKey(dtype, dtype, dtype, 2, team, hasOther: true).Bits)));

    private static CudaKernel Kernel(string operatorName, string function) => new(operatorName, function, typeof(CudaKernel).Assembly);

    private static void AssertPass(IEnumerable<string> modules) =>
        Assert.That(modules.SelectMany(ModuleText.Problems).Distinct(), Is.Empty);
}
