using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A shape of <c>mma.sync</c>, and where the lanes hold the elements (PTX ISA, matrix fragments).</summary>
/// <param name="M">Rows of A and C.</param>
/// <param name="N">Columns of B and C.</param>
/// <param name="K">Columns of A.</param>
/// <param name="Operand">The type of A and B.</param>
/// <param name="Result">The type of C and D.</param>
internal sealed record MatrixShape(int M, int N, int K, PtxType Operand, PtxType Result)
{
    /// <summary>Elements of A or B in a register.</summary>
    public int OperandsPerRegister => Operand.Size == 2 ? 2 : 1;

    /// <summary>Elements of C or D in a register.</summary>
    public int ResultsPerRegister => Result.Size == 2 ? 2 : 1;

    private int Step => 4 * OperandsPerRegister;

    public int RegistersOfA => M / 8 * (K / Step);

    public int RegistersOfB => K / Step;

    public int RegistersOfC => M / 8 * (2 / ResultsPerRegister);

    public (int Row, int Column) A(int lane, int register, int element)
    {
        int rows = M / 8;
        return ((lane / 4) + (8 * (register % rows)), (lane % 4 * OperandsPerRegister) + element + (Step * (register / rows)));
    }

    public (int Row, int Column) B(int lane, int register, int element) =>
        ((lane % 4 * OperandsPerRegister) + element + (Step * register), lane / 4);

    public (int Row, int Column) C(int lane, int register, int element)
    {
        int index = (register * ResultsPerRegister) + element;
        return ((lane / 4) + (8 * (index / 2)), (lane % 4 * 2) + (index % 2));
    }
}
