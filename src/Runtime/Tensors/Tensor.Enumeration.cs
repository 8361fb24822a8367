namespace Arity;

public sealed partial class Tensor
{
    /// <summary>The tensor with its axes reversed, a view; NumPy's <c>x.T</c>.</summary>
    public Tensor T => Transpose();

    /// <summary>The entries along the first axis, each a view: what <c>foreach</c> over the tensor gives.</summary>
    /// <exception cref="ShapeException">The tensor has no axes.</exception>
    public IEnumerator<Tensor> GetEnumerator()
    {
        ThrowIfDisposed();
        if (Rank == 0) throw new ShapeException("foreach", null, "a tensor of no dimensions has no entries; take its Item.");
        return Entries();
    }

    private IEnumerator<Tensor> Entries()
    {
        for (long i = 0; i < _shape[0]; i++) yield return Select(0, i);
    }
}
