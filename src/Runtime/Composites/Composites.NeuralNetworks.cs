namespace Arity;

internal static partial class Composites
{
    /// <summary>x · Wᵀ + b.</summary>
    /// <param name="self">(..., inputs).</param>
    /// <param name="weight">(outputs, inputs).</param>
    /// <param name="bias">(outputs), or null.</param>
    public static Tensor Linear(Tensor self, Tensor weight, Tensor? bias)
    {
        if (weight.Rank != 2 || self.Rank == 0 || self.Shape[-1] != weight.Shape[1])
            throw new ShapeException("linear", nameof(weight),
                $"an input of shape {self.Shape} needs a weight of shape (outputs, {LastExtent(self)}), not {weight.Shape}.");
        if (bias is not null && (bias.Rank != 1 || bias.Shape[0] != weight.Shape[0]))
            throw new ShapeException("linear", nameof(bias),
                $"a weight of shape {weight.Shape} needs a bias of shape ({weight.Shape[0]},), not {bias.Shape}.");
        Tensor product = self.MatMul(weight.Transpose());
        return bias is null ? product : product + bias;
    }

    /// <summary>Minus the log-probability of each row's class.</summary>
    /// <param name="self">Log-probabilities, (rows, classes).</param>
    /// <param name="target">Class numbers, (rows), integers.</param>
    /// <param name="reduction"><c>mean</c>, <c>sum</c> or <c>none</c>.</param>
    public static Tensor NllLoss(Tensor self, Tensor target, string reduction)
    {
        if (self.Rank != 2)
            throw new ShapeException("nll_loss", nameof(self), $"log-probabilities are of shape (rows, classes), not {self.Shape}.");
        if (target.Rank != 1 || target.Shape[0] != self.Shape[0])
            throw new ShapeException("nll_loss", nameof(target),
                $"{self.Shape[0]} rows need a target of shape ({self.Shape[0]},), not {target.Shape}.");
        if (!target.DType.IsInteger)
            throw new DTypeException("nll_loss", nameof(target),
                $"class numbers are integers, not {target.DType.NumPyName}; cast with To(DType.Int64).");
        Tensor rows = Ops.Arange(self.Shape[0], device: self.Device);
        Tensor losses = -Ops.Index(self, [rows, target]);
        return reduction switch
        {
            "mean" => losses.Mean(),
            "sum" => losses.Sum(),
            "none" => losses,
            _ => throw new InvalidValueException("nll_loss", nameof(reduction),
                $"'{reduction}' is not a reduction; give 'mean', 'sum' or 'none'."),
        };
    }

    private static string LastExtent(Tensor tensor) => tensor.Rank == 0 ? "inputs" : $"{tensor.Shape[-1]}";
}
