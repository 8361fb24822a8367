using System.Runtime.CompilerServices;
using Arity.CompilerServices;

namespace Arity;

public sealed partial class Tensor
{
    /// <summary>Elements of the tensor, by NumPy's indexing rules.</summary>
    /// <param name="indices">
    /// One index an axis, from the first on: integers and <c>^1</c> drop it, <c>1..3</c> and <see cref="Slice"/> keep a range,
    /// <see cref="TensorIndex.Ellipsis"/> keeps axes, <see cref="TensorIndex.NewAxis"/> adds one, tensors and bools pick elements.
    /// </param>
    /// <value>
    /// Reading gives a view of the same memory, or a copy if an index is a tensor or a bool. A value that is written is broadcast to
    /// the shape that reading would give, and cast to the dtype of this tensor as <c>To</c> casts. Where an index picks an element
    /// twice, the last value stays. Nothing is written when anything is wrong.
    /// </value>
    /// <exception cref="TensorIndexException">An index is out of range, there are too many, or index tensors do not fit.</exception>
    /// <exception cref="InvalidValueException">A slice has the step 0.</exception>
    /// <exception cref="ShapeException">The value does not broadcast to what the indices name.</exception>
    /// <exception cref="DestinationException">
    /// A value is written to a tensor whose elements share memory, such as an expanded one.
    /// </exception>
    [IndexerName("Elements")]
    public Tensor this[params ReadOnlySpan<TensorIndex> indices]
    {
        get
        {
            var expression = new IndexExpression(this, indices);
            if (expression.Picks is not { } picks) return expression.View;
            Tensor result = expression.WithoutSeparator(Ops.Index(expression.View, picks));
            Forget(expression.View);
            return result;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var expression = new IndexExpression(this, indices);
            Tensor view = expression.View;
            if (expression.Picks is { } picks) view.IndexPutInPlace(picks, expression.WithSeparator(value), accumulate: false);
            else view.CopyInPlace(IndexExpression.WithRank(value, view.Rank));
            Forget(view);
        }
    }

    /// <summary>Elements of the tensor, by indices written as in NumPy.</summary>
    /// <param name="indices">For example <c>::-1, 2, ..., None</c>.</param>
    /// <exception cref="TensorIndexException">The text is no index, or an index does not fit the tensor.</exception>
    [IndexerName("Elements")]
    public Tensor this[string indices]
    {
        get => this[IndexText.Parse(indices)];
        set => this[IndexText.Parse(indices)] = value;
    }

    // A view that nobody will see again must not hold the memory back when this tensor is disposed.
    private static void Forget(Tensor view)
    {
        if (!Dispatch.IsSpecial(view)) view.Dispose();
    }
}
