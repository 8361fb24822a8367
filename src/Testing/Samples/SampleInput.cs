namespace Arity.Testing;

/// <summary>Arguments to call an operator with.</summary>
/// <param name="Name">What is special about them, for failure messages.</param>
/// <param name="Arguments">In the schema's order; missing ones take their defaults.</param>
public sealed record SampleInput(string Name, params object?[] Arguments)
{
    /// <summary>Whether gradients of this sample can be compared with finite differences; false at kinks and for nan.</summary>
    public bool IsSmooth { get; init; } = true;

    /// <summary>All tensors among the arguments, those in lists included.</summary>
    public IEnumerable<Tensor> Tensors => Arguments.SelectMany(a => a switch
    {
        Tensor tensor => [tensor],
        Tensor?[] list => list.OfType<Tensor>(),
        _ => Array.Empty<Tensor>(),
    });

    /// <summary>The same call with every tensor replaced.</summary>
    public SampleInput Map(Func<Tensor, Tensor> transform) => this with
    {
        Arguments = Array.ConvertAll(Arguments, a => a switch
        {
            Tensor tensor => transform(tensor),
            Tensor?[] list => Array.ConvertAll(list, t => t is null ? null! : transform(t)),
            _ => a,
        }),
    };

    /// <inheritdoc/>
    public override string ToString()
        => $"{Name}({string.Join(", ", Arguments.Select(Describe))})";

    private static string Describe(object? argument) => argument switch
    {
        Tensor tensor => $"{tensor.DType.NumPyName}{tensor.Shape}",
        Tensor[] list => $"[{list.Length} tensors]",
        _ => argument?.ToString() ?? "null",
    };
}
