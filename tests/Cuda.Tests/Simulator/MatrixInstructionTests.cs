using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests.Simulator;

/// <summary>
/// Products on tensor cores: A and B come in row order by the fragment tables, C is 1 everywhere.
/// </summary>
public sealed class MatrixInstructionTests
{
    private const string Places = """
            mov.u32 %r20, %laneid;
            shr.u32 %r21, %r20, 2;
            and.b32 %r22, %r20, 3;
        """;

    [TestCase("f16")]
    [TestCase("bf16")]
    public void Halves_16_8_16(string type)
    {
        // A [16, 16] as rows, B [8, 16] as its columns: both fragments are pairs of neighbours in memory.
        string body = Places + $"""
                shl.b32 %r23, %r22, 2;
                mad.lo.u32 %r24, %r21, 32, %r23;
                cvt.u64.u32 %rd10, %r24;
                add.u64 %rd11, %rd2, %rd10;
                add.u64 %rd12, %rd3, %rd10;
                ld.global.b32 %r1, [%rd11];
                ld.global.b32 %r2, [%rd11+256];
                ld.global.b32 %r3, [%rd11+16];
                ld.global.b32 %r4, [%rd11+272];
                ld.global.b32 %r5, [%rd12];
                ld.global.b32 %r6, [%rd12+16];
                mov.f32 %f1, 1.0;
                mma.sync.aligned.m16n8k16.row.col.f32.{type}.{type}.f32
                    {"{%f2, %f3, %f4, %f5}"}, {"{%r1, %r2, %r3, %r4}"}, {"{%r5, %r6}"}, {"{%f1, %f1, %f1, %f1}"};
                shl.b32 %r25, %r20, 3;
                cvt.u64.u32 %rd13, %r25;
                add.u64 %rd14, %rd1, %rd13;
                st.global.v2.f32 [%rd14], {"{%f2, %f3}"};
                st.global.v2.f32 [%rd14+256], {"{%f4, %f5}"};
            """;
        double[,] a = Values(16, 16), b = Values(8, 16);
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body, 3));
        ulong output = kernel.Allocate<float>(16 * 8);
        kernel.Launch(
            new LaunchSize(1), new LaunchSize(32), output, kernel.Upload(Encode(a, type)), kernel.Upload(Encode(b, type)));
        AssertProduct(kernel.Download<float>(output, 16 * 8), a, b, 8);
    }

    [Test]
    public void Tf32_16_8_8()
    {
        string body = Places + """
                shl.b32 %r23, %r22, 2;
                mad.lo.u32 %r24, %r21, 32, %r23;
                cvt.u64.u32 %rd10, %r24;
                add.u64 %rd11, %rd2, %rd10;
                add.u64 %rd12, %rd3, %rd10;
                ld.global.b32 %r1, [%rd11];
                ld.global.b32 %r2, [%rd11+256];
                ld.global.b32 %r3, [%rd11+16];
                ld.global.b32 %r4, [%rd11+272];
                ld.global.b32 %r5, [%rd12];
                ld.global.b32 %r6, [%rd12+16];
                mov.f32 %f1, 1.0;
                mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32
                    {%f2, %f3, %f4, %f5}, {%r1, %r2, %r3, %r4}, {%r5, %r6}, {%f1, %f1, %f1, %f1};
                shl.b32 %r25, %r20, 3;
                cvt.u64.u32 %rd13, %r25;
                add.u64 %rd14, %rd1, %rd13;
                st.global.v2.f32 [%rd14], {%f2, %f3};
                st.global.v2.f32 [%rd14+256], {%f4, %f5};
            """;
        double[,] a = Values(16, 8), b = Values(8, 8);
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body, 3));
        ulong output = kernel.Allocate<float>(16 * 8);
        float[] left = [.. a.Cast<double>().Select(v => (float)v)], right = [.. b.Cast<double>().Select(v => (float)v)];
        kernel.Launch(new LaunchSize(1), new LaunchSize(32), output, kernel.Upload(left), kernel.Upload(right));
        AssertProduct(kernel.Download<float>(output, 16 * 8), a, b, 8);
    }

    [Test]
    public void Doubles_8_8_4()
    {
        string body = Places + """
                mad.wide.u32 %rd11, %r20, 8, %rd2;
                mad.wide.u32 %rd12, %r20, 8, %rd3;
                ld.global.f64 %d1, [%rd11];
                ld.global.f64 %d2, [%rd12];
                mov.f64 %d3, 1.0;
                mma.sync.aligned.m8n8k4.row.col.f64.f64.f64.f64 {%d4, %d5}, {%d1}, {%d2}, {%d3, %d3};
                mad.wide.u32 %rd13, %r20, 16, %rd1;
                st.global.v2.f64 [%rd13], {%d4, %d5};
            """;
        double[,] a = Values(8, 4), b = Values(8, 4);
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body, 3));
        ulong output = kernel.Allocate<double>(64);
        ulong left = kernel.Upload<double>([.. a.Cast<double>()]), right = kernel.Upload<double>([.. b.Cast<double>()]);
        kernel.Launch(new LaunchSize(1), new LaunchSize(32), output, left, right);
        AssertProduct([.. kernel.Download<double>(output, 64).Select(v => (float)v)], a, b, 8);
    }

    [TestCase("", 0, 0x0001_0000u, 0x0003_0002u, 0x0009_0008u)]
    [TestCase(".trans", 0, 0x0008_0000u, 0x0018_0010u, 0x0009_0001u)]
    public void Ldmatrix(string modifier, int lane, uint first, uint second, uint fourth)
    {
        string body = $"""
                .shared .align 16 .b16 tile[64];
                mov.u32 %r1, %tid.x;
                mov.u32 %r2, tile;
                mad.lo.u32 %r3, %r1, 4, %r2;
                shl.b32 %r4, %r1, 1;
                add.u32 %r5, %r4, 1;
                shl.b32 %r5, %r5, 16;
                or.b32 %r4, %r4, %r5;
                st.shared.b32 [%r3], %r4;
                bar.sync 0;
                and.b32 %r6, %r1, 7;
                mad.lo.u32 %r6, %r6, 16, %r2;
                ldmatrix.sync.aligned.m8n8.x1{modifier}.shared.b16 {"{%r7}"}, [%r6];
                mad.wide.u32 %rd2, %r1, 4, %rd1;
                st.global.b32 [%rd2], %r7;
            """;
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body, 1));
        ulong output = kernel.Allocate<uint>(32);
        kernel.Launch(new LaunchSize(1), new LaunchSize(32), output);
        uint[] results = kernel.Download<uint>(output, 32);
        Assert.That(new[] { results[lane], results[1], results[4] }, Is.EqualTo(new[] { first, second, fourth }));
    }

    [Test]
    public void A_matrix_takes_a_whole_warp()
    {
        string body = "mov.f64 %d1, 1.0; mma.sync.aligned.m8n8k4.row.col.f64.f64.f64.f64 {%d4, %d5}, {%d1}, {%d1}, {%d1, %d1};";
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body, 1));
        Assert.That(
            () => kernel.Launch(new LaunchSize(1), new LaunchSize(20), 0), Throws.TypeOf<BarrierDivergenceException>());
    }

    private static double[,] Values(int rows, int columns)
    {
        var values = new double[rows, columns];
        for (int i = 0; i < values.Length; i++)
            values[i / columns, i % columns] = ((i * 7) % 13) - 6;
        return values;
    }

    private static ushort[] Encode(double[,] values, string type) =>
    [
        .. values.Cast<double>().Select(v => type == "f16"
            ? BitConverter.HalfToUInt16Bits((Half)v)
            : (ushort)(BitConverter.SingleToUInt32Bits((float)v) >> 16)),
    ];

    /// <summary>Compares with A times B transposed, plus 1; all are small integers, so exactly.</summary>
    private static void AssertProduct(float[] actual, double[,] a, double[,] b, int columns)
    {
        for (int i = 0; i < actual.Length; i++)
        {
            double expected = 1;
            for (int k = 0; k < a.GetLength(1); k++)
                expected += a[i / columns, k] * b[i % columns, k];
            Assert.That(actual[i], Is.EqualTo((float)expected), () => $"element {i}");
        }
    }
}
