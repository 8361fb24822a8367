using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>
/// Runs a body over a plan in runs. Operands that lie gap-free in the right dtype are handed over in place; others are gathered and
/// cast through small buffers, block by block, so that there are never full-size temporaries.
/// </summary>
/// <remarks>
/// Where the innermost rows are long, runs stay within a row. Where they are short, blocks go across rows, so that the body always sees
/// long runs and only the gathering pays for the short rows.
/// </remarks>
internal unsafe struct BlockLoop<TBody>(ElementwisePlan* plan) : IRangeBody
    where TBody : struct, IBlockBody
{
    private const int BufferBytes = 4096;
    private const long ShortRow = 128;
    private const int LongestRun = 1 << 28;

    /// <summary>Runs the body over the whole plan, on several threads when it is large.</summary>
    public static void Run(ElementwisePlan* plan, long grain)
    {
        if (plan->ElementCount == 0) return;
        var loop = new BlockLoop<TBody>(plan);
        ParallelFor.Run(plan->ElementCount, grain, ref loop, alignment: 64);
    }

    [SkipLocalsInit]
    public readonly void Invoke(long begin, long end)
    {
        bool acrossRows = plan->Rank > 1 && plan->Extents[0] < ShortRow;
        Operands operands = default;
        byte* buffers = stackalloc byte[(ElementwisePlan.MaxOperands * BufferBytes) + 64];
        operands.Prepare(plan, (byte*)(((nint)buffers + 63) & ~63), acrossRows);
        var walk = new Walk(plan, begin);
        for (long done = begin; done < end;)
        {
            long count = Math.Min(end - done, operands.LongestRun);
            if (!acrossRows) count = Math.Min(count, walk.RowRemainder(plan));
            operands.RunBlock(plan, ref walk, (int)count, acrossRows);
            done += count;
        }
    }

    /// <summary>How each operand reaches the body.</summary>
    private struct Operands
    {
        private fixed long _buffers[ElementwisePlan.MaxOperands];
        private int _direct;
        private int _singles;
        private int _periodic;

        public long LongestRun { get; private set; }

        public void Prepare(ElementwisePlan* plan, byte* buffers, bool acrossRows)
        {
            LongestRun = BlockLoop<TBody>.LongestRun;
            for (int operand = 0; operand < plan->OperandCount; operand++)
            {
                DType dtype = TBody.DTypeOf(operand);
                _buffers[operand] = (long)(buffers + (operand * BufferBytes));
                if (IsDirect(plan, operand, dtype, acrossRows)) _direct |= 1 << operand;
                else if (IsSingle(plan, operand, acrossRows)) _singles |= 1 << operand;
                else if (operand > 0 && acrossRows && plan->IsPeriodic(operand)) Repeat(plan, operand, BufferBytes / dtype.ItemSize);
                else LongestRun = Math.Min(LongestRun, BufferBytes / dtype.ItemSize);
            }
        }

        public readonly void RunBlock(ElementwisePlan* plan, ref Walk walk, int count, bool acrossRows)
        {
            byte** runs = stackalloc byte*[ElementwisePlan.MaxOperands];
            for (int operand = 0; operand < plan->OperandCount; operand++)
            {
                bool isDirect = (_direct & (1 << operand)) != 0;
                runs[operand] = isDirect ? walk.Address(plan, operand) : (byte*)_buffers[operand];
                if ((_periodic & (1 << operand)) != 0) runs[operand] += walk.Column * TBody.DTypeOf(operand).ItemSize;
                if (isDirect || operand == 0 || (_periodic & (1 << operand)) != 0) continue;
                long length = (_singles & (1 << operand)) != 0 ? 1 : count;
                Transfer(plan, walk, operand, length, acrossRows, isGather: true);
            }

            TBody.Invoke(runs, _singles, count);
            if ((_direct & 1) == 0) Transfer(plan, walk, 0, count, acrossRows, isGather: false);
            walk.Skip(plan, count);
        }

        // Fills the buffer with rows once and for all; a run begins anywhere in the first of them.
        private void Repeat(ElementwisePlan* plan, int operand, int capacity)
        {
            _periodic |= 1 << operand;
            long row = plan->Extents[0], rows = capacity / row;
            LongestRun = Math.Min(LongestRun, ((rows - 1) * row) + 1);
            Transfer(plan, new Walk(plan, 0), operand, Math.Min(rows * row, plan->ElementCount), acrossRows: true, isGather: true);
        }

        private static bool IsDirect(ElementwisePlan* plan, int operand, DType dtype, bool acrossRows)
            => plan->DTypeOf(operand) == dtype && (acrossRows ? plan->IsLinear(operand) : plan->Stride(operand, 0) == dtype.ItemSize);

        private static bool IsSingle(ElementwisePlan* plan, int operand, bool acrossRows)
            => operand > 0 && TBody.TakesSingles && (acrossRows ? plan->IsSingle(operand) : plan->Stride(operand, 0) == 0);

        // Copies between an operand and its buffer, row by row, casting on the way.
        private readonly void Transfer(ElementwisePlan* plan, Walk walk, int operand, long count, bool acrossRows, bool isGather)
        {
            DType inner = TBody.DTypeOf(operand), outer = plan->DTypeOf(operand);
            var cast = isGather ? CastTable.Get(outer, inner) : CastTable.Get(inner, outer);
            byte* buffer = (byte*)_buffers[operand];
            long stride = plan->Stride(operand, 0), size = inner.ItemSize;
            while (count > 0)
            {
                bool isWhole = acrossRows && walk.Column == 0 && count >= plan->Extents[0];
                long run = isWhole ? plan->Extents[0] : acrossRows ? Math.Min(count, walk.RowRemainder(plan)) : count;
                long rows = isWhole ? Math.Min(count / run, walk.FollowingRows(plan) + 1) : 1;
                byte* address = walk.Address(plan, operand);
                for (long row = 0; row < rows; row++)
                {
                    if (isGather) cast(address, stride, buffer, size, run);
                    else cast(buffer, size, address, stride, run);
                    buffer += run * size;
                    address += plan->Stride(operand, 1);
                }

                count -= rows * run;
                walk.Skip(plan, rows * run);
            }
        }
    }
}
