using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>How an operator along one axis walks input and destination of one shape: that axis, and the others.</summary>
internal unsafe struct ScanPlan
{
    /// <summary>The other axes, with the steps of the input and the destination.</summary>
    public Dims Kept;

    public byte* Input;
    public byte* Output;
    public DType InputType;
    public DType OutputType;

    /// <summary>The extent of the axis.</summary>
    public long Length;

    /// <summary>The input's byte step along the axis.</summary>
    public long InputStep;

    /// <summary>The destination's byte step along the axis.</summary>
    public long OutputStep;

    /// <summary>Whether neighbours in memory belong to different lines, so that whole rows of lines are better taken together.</summary>
    public readonly bool IsVertical => Kept.Extents[0] > 1 && Kept.Steps[0] != 0 && Math.Abs(Kept.Steps[0]) < Math.Abs(InputStep);

    [SkipLocalsInit]
    public static void Create(out ScanPlan plan, Tensor self, long axis, Tensor destination)
    {
        Unsafe.SkipInit(out plan);
        plan.InputType = self.DType;
        plan.OutputType = destination.DType;
        plan.Length = 1;
        plan.InputStep = plan.OutputStep = 0;
        plan.Kept.Clear();
        int along = (int)(axis < 0 ? axis + self.Rank : axis);
        for (int other = self.Rank - 1; other >= 0; other--)
        {
            long inputStep = self.StridesRef[other] * self.DType.ItemSize;
            long outputStep = destination.StridesRef[other] * destination.DType.ItemSize;
            if (other == along) (plan.Length, plan.InputStep, plan.OutputStep) = (self.ShapeRef[other], inputStep, outputStep);
            else plan.Kept.Add(self.ShapeRef[other], inputStep, outputStep);
        }

        plan.Kept.Normalize();
    }
}
