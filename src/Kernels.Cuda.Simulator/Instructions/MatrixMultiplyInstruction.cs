using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>mma.sync</c>: sums in double and rounds once; the hardware's order and width are not specified.</summary>
internal sealed unsafe class MatrixMultiplyInstruction(MatrixShape shape, int[] results, int[] a, int[] b, int[] c)
    : WarpInstruction(-1)
{
    public override void ExecuteWarp(Warp warp, uint mask)
    {
        RequireWhole(warp, this);
        var left = new double[shape.M, shape.K];
        var right = new double[shape.K, shape.N];
        var sums = new double[shape.M, shape.N];
        foreach (SimulatedThread thread in warp.Lanes)
        {
            Gather(thread, a, shape.OperandsPerRegister, shape.A, left, shape.Operand);
            Gather(thread, b, shape.OperandsPerRegister, shape.B, right, shape.Operand);
            Gather(thread, c, shape.ResultsPerRegister, shape.C, sums, shape.Result);
        }

        Multiply(left, right, sums);
        foreach (SimulatedThread thread in warp.Lanes)
            Scatter(thread, sums);
    }

    private static void Gather(
        SimulatedThread thread,
        int[] slots,
        int perRegister,
        Func<int, int, int, (int Row, int Column)> place,
        double[,] matrix,
        PtxType type)
    {
        for (int register = 0; register < slots.Length; register++)
        {
            for (int element = 0; element < perRegister; element++)
            {
                (int row, int column) = place(thread.Lane, register, element);
                matrix[row, column] = Value(thread.Registers[slots[register]] >> (16 * element), type);
            }
        }
    }

    private static double Value(ulong bits, PtxType type) =>
        FloatConversion.ToDouble(type, type == PtxType.TF32 ? bits & ~0x1fffUL : bits);

    private void Multiply(double[,] left, double[,] right, double[,] sums)
    {
        for (int row = 0; row < shape.M; row++)
        {
            for (int column = 0; column < shape.N; column++)
            {
                double sum = sums[row, column];
                for (int k = 0; k < shape.K; k++)
                    sum = Math.FusedMultiplyAdd(left[row, k], right[k, column], sum);
                sums[row, column] = sum;
            }
        }
    }

    private void Scatter(SimulatedThread thread, double[,] sums)
    {
        for (int register = 0; register < results.Length; register++)
        {
            ulong bits = 0;
            for (int element = 0; element < shape.ResultsPerRegister; element++)
            {
                (int row, int column) = shape.C(thread.Lane, register, element);
                bits |= FloatConversion.FromDouble(shape.Result, sums[row, column], Rounding.NearestEven) << (16 * element);
            }

            thread.Registers[results[register]] = bits;
        }
    }
}
