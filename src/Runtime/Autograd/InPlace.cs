using System.ComponentModel;

namespace Arity;

/// <summary>What generated in-place calls do to histories. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InPlace
{
    /// <summary>The values, history and tangent that a tensor has before it is overwritten, for formulas that read them.</summary>
    /// <returns>A copy that takes the tensor's place in the graph.</returns>
    public static Tensor Preserve(Tensor self)
    {
        ArgumentNullException.ThrowIfNull(self);
        Tensor copy = RawValues.Clone(self);
        if (self.RequiresGrad) copy.SetHistory(self.GetGradientNode(out int index), index);
        if (self.GetTangent() is { } tangent) copy.SetTangent(tangent, self.TangentLevel!);
        return copy;
    }

    /// <summary>Makes a node the history of a tensor that it overwrote, and of the base that it is a view of.</summary>
    internal static void Rebase(Tensor self, Node node)
    {
        bool retains = self.StopRetaining();
        self.SetHistory(node, 0);
        if (self.ViewBase is { } viewBase) RebaseBase(viewBase, self);
        else self.AdvanceHistory();
        if (retains) self.RetainGrad();
    }

    private static void RebaseBase(Tensor viewBase, Tensor view)
    {
        bool retains = viewBase.StopRetaining();
        new ViewWriteNode(viewBase, view).Attach(viewBase);
        viewBase.AdvanceHistory();
        view.MarkHistoryCurrent();
        if (retains) viewBase.RetainGrad();
    }
}
