namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>ldmatrix</c>: eight lanes name the rows of each matrix of 8 by 8 halves, and every lane gets two elements of it.</summary>
internal sealed unsafe class LoadMatrixInstruction(int[] targets, bool isTransposed, MemoryOperand memory) : WarpInstruction(-1)
{
    private const int Rows = 8;
    private const int RowBytes = 16;

    private readonly MemoryAccess _memory = new(memory);

    public override void ExecuteWarp(Warp warp, uint mask)
    {
        RequireWhole(warp, this);
        var rows = new ushort*[targets.Length * Rows];
        for (int i = 0; i < rows.Length; i++)
        {
            SimulatedThread thread = warp.Lanes[i];
            rows[i] = (ushort*)_memory.Access(this, thread, _memory.GetAddress(thread), RowBytes, reads: true, writes: false);
        }

        foreach (SimulatedThread thread in warp.Lanes)
        {
            for (int matrix = 0; matrix < targets.Length; matrix++)
                thread.Registers[targets[matrix]] = Fragment(rows, matrix * Rows, thread.Lane / 4, thread.Lane % 4 * 2);
        }
    }

    private uint Fragment(ushort*[] rows, int first, int row, int column) => isTransposed
        ? rows[first + column][row] | ((uint)rows[first + column + 1][row] << 16)
        : rows[first + row][column] | ((uint)rows[first + row][column + 1] << 16);
}
