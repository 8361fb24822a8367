using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Moves elements between picked places and a tensor that holds them in the order of the result of <c>index</c>.</summary>
/// <remarks>
/// The work is a rectangle: the places that index tensors pick, by the elements of the axes that are kept (the plan's walk). Rows of kept
/// elements go as runs where they lie without gaps; else one kept element at a time goes through all places.
/// </remarks>
internal static unsafe class IndexTransfer
{
    // A run shorter than this costs more to begin than it saves.
    private const long ShortestRun = 8;

    /// <summary>Runs a transfer.</summary>
    /// <param name="picked">The tensor that the indices pick from.</param>
    /// <param name="offsets">See <see cref="IndexOffsets"/>.</param>
    /// <param name="ordered">Of the shape of the result and the same dtype; the axes of the places lie in one stride.</param>
    /// <param name="layout">The layout of the indices.</param>
    [SkipLocalsInit]
    public static void Run<TTransfer>(Tensor picked, Tensor offsets, Tensor ordered, IndexLayout layout)
        where TTransfer : struct, ITransfer
    {
        if (ordered.ElementCount == 0) return;
        Tensor keptPicked = WithAxes(picked, layout.KeptAxes), keptOrdered = WithAxes(ordered, ~layout.PickedAxes);
        layout.TryGetPlaceStride(ordered, out long stride);
        int pickedOperand = TTransfer.WritesPicked ? 0 : 1;
        ElementwisePlan.Create(out ElementwisePlan plan, TTransfer.WritesPicked ? [keptPicked, keptOrdered] : [keptOrdered, keptPicked]);
        fixed (byte* place = &offsets.HostReference, first = &keptPicked.HostReference, element = &keptOrdered.HostReference)
        {
            plan.SetPointer(pickedOperand, first);
            plan.SetPointer(1 - pickedOperand, element);
            var body = new Body<TTransfer>(&plan, pickedOperand, (long*)place, offsets.ElementCount, stride * ordered.DType.ItemSize);
            body.Run();
        }

        GC.KeepAlive(offsets);
        GC.KeepAlive(picked);
        GC.KeepAlive(ordered);
    }

    private static Tensor WithAxes(Tensor tensor, ulong set)
    {
        Span<long> extents = stackalloc long[tensor.Rank], strides = stackalloc long[tensor.Rank];
        int rank = 0;
        for (int axis = 0; axis < tensor.Rank; axis++)
        {
            if (!AxisRules.Contains(set, axis)) continue;
            (extents[rank], strides[rank]) = (tensor.ShapeRef[axis], tensor.StridesRef[axis]);
            rank++;
        }

        return tensor.Alias(tensor.Offset, new Shape(extents[..rank]), new Shape(strides[..rank]));
    }

    private readonly struct Body<TTransfer>(ElementwisePlan* plan, int pickedOperand, long* places, long placeCount, long placeStride)
        : IRangeBody
        where TTransfer : struct, ITransfer
    {
        private bool SplitsPlaces => !TTransfer.WritesPicked && placeCount >= plan->ElementCount;

        private bool TakesRuns => plan->Stride(pickedOperand, 0) == plan->DTypeOf(0).ItemSize && plan->Extents[0] >= ShortestRun;

        public void Run()
        {
            Body<TTransfer> body = this;
            long along = SplitsPlaces ? placeCount : plan->ElementCount, across = SplitsPlaces ? plan->ElementCount : placeCount;
            ParallelFor.Run(along, Math.Max(1, ElementwiseDriver.Grain / across), ref body);
        }

        public void Invoke(long begin, long end)
        {
            (long firstPlace, long lastPlace) = SplitsPlaces ? (begin, end) : (0, placeCount);
            (long firstKept, long lastKept) = SplitsPlaces ? (0, plan->ElementCount) : (begin, end);
            if (TakesRuns) MoveRuns(firstPlace, lastPlace, firstKept, lastKept);
            else MovePlaces(firstPlace, lastPlace, firstKept, lastKept);
        }

        [SkipLocalsInit]
        private void MoveRuns(long firstPlace, long lastPlace, long firstKept, long lastKept)
        {
            int ordered = 1 - pickedOperand;
            var walk = new Walk(plan, firstKept);
            for (long done = firstKept; done < lastKept;)
            {
                long count = Math.Min(lastKept - done, walk.RowRemainder(plan));
                byte* from = walk.Address(plan, pickedOperand), to = walk.Address(plan, ordered);
                for (long place = firstPlace; place < lastPlace; place++)
                {
                    byte* element = to + (place * placeStride);
                    TTransfer.Run(from + places[place], plan->Stride(pickedOperand, 0), element, plan->Stride(ordered, 0), count);
                }

                walk.Advance(plan, count);
                done += count;
            }
        }

        [SkipLocalsInit]
        private void MovePlaces(long firstPlace, long lastPlace, long firstKept, long lastKept)
        {
            int ordered = 1 - pickedOperand;
            var walk = new Walk(plan, firstKept);
            for (long done = firstKept; done < lastKept; done++)
            {
                byte* to = walk.Address(plan, ordered) + (firstPlace * placeStride);
                TTransfer.Scatter(walk.Address(plan, pickedOperand), places + firstPlace, to, placeStride, lastPlace - firstPlace);
                walk.Advance(plan, 1);
            }
        }
    }
}
