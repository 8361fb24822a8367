using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>How a reduction walks its operands: the dimensions that are kept, with the destination's steps, and the others.</summary>
internal unsafe struct ReductionPlan
{
    public Dims Kept;
    public Dims Reduced;
    public byte* Input;
    public byte* Output;
    public DType InputType;
    public DType OutputType;

    private long _inputOffset;
    private long _outputOffset;

    /// <summary>Plans a reduction over some axes, all by default, into a destination with or without the reduced axes.</summary>
    /// <remarks>An ordered one walks the reduced dimensions row-major.</remarks>
    [SkipLocalsInit]
    public static void Create(out ReductionPlan plan, Tensor self, Axes? axes, Tensor destination, bool isOrdered = false)
    {
        Unsafe.SkipInit(out plan);
        plan.InputType = self.DType;
        plan.OutputType = destination.DType;
        plan._inputOffset = plan._outputOffset = 0;
        plan.Kept.Clear();
        plan.Reduced.Clear();
        ulong reduced = Mask(axes, self.Rank);
        bool keepsDims = destination.Rank == self.Rank;
        for (int axis = self.Rank - 1, kept = destination.Rank - 1; axis >= 0; axis--)
        {
            bool isReduced = (reduced & (1UL << axis)) != 0;
            long outputStep = isReduced ? 0 : destination.StridesRef[keepsDims ? axis : kept--] * destination.DType.ItemSize;
            plan.Add(isReduced, self.ShapeRef[axis], self.StridesRef[axis] * self.DType.ItemSize, outputStep, isOrdered);
        }

        plan.Kept.Normalize();
        if (isOrdered) plan.Reduced.NormalizeInOrder();
        else plan.Reduced.Normalize();
    }

    /// <summary>Whether whole rows are combined, rather than the elements of a run.</summary>
    public bool IsVertical
    {
        get
        {
            if (Reduced.Count == 1) return true;
            long across = Math.Abs(Reduced.Steps[0]), along = Kept.Steps[0];
            return Kept.Count > 1 && along != 0 && (across == 0 || along < across);
        }
    }

    public void SetPointers(byte* input, byte* output)
    {
        Input = input + _inputOffset;
        Output = output + _outputOffset;
    }

    private static ulong Mask(Axes? axes, int rank)
    {
        if (axes is not { } list) return ulong.MaxValue;
        ulong mask = 0;
        for (int i = 0; i < list.Count; i++) mask |= 1UL << (int)(list[i] < 0 ? list[i] + rank : list[i]);
        return mask;
    }

    // A dimension that runs backwards is walked forwards, on both sides, unless the order of the elements matters.
    private void Add(bool isReduced, long extent, long inputStep, long outputStep, bool isOrdered)
    {
        if (inputStep < 0 && extent > 0 && !(isReduced && isOrdered))
        {
            _inputOffset += inputStep * (extent - 1);
            _outputOffset += outputStep * (extent - 1);
            inputStep = -inputStep;
            outputStep = -outputStep;
        }

        if (isReduced) Reduced.Add(extent, inputStep, 0);
        else Kept.Add(extent, inputStep, outputStep);
    }
}
