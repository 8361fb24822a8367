using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>What a shape rule knows of one argument of a call.</summary>
public sealed record ShapeArgument
{
    private ShapeArgument()
    {
    }

    /// <summary>An argument of which nothing is known.</summary>
    public static ShapeArgument Unknown { get; } = new();

    /// <summary>None, or an absent tensor.</summary>
    public static ShapeArgument None { get; } = new() { IsNone = true };

    /// <summary>Whether the argument is None.</summary>
    public bool IsNone { get; private init; }

    /// <summary>The shapes of a tensor or of a list of tensors, or null when not even their number is known.</summary>
    public EquatableArray<ShapeValue>? Shapes { get; private init; }

    /// <summary>An integer or a list of integers, each null when unknown; null when their number is unknown.</summary>
    public EquatableArray<long?>? Integers { get; private init; }

    /// <summary>A truth value, or null when unknown.</summary>
    public bool? Flag { get; private init; }

    /// <summary>A tensor or a list of tensors.</summary>
    public static ShapeArgument Of(params IEnumerable<ShapeValue> shapes) => new() { Shapes = shapes.ToEquatableArray() };

    /// <summary>An integer or a list of integers.</summary>
    public static ShapeArgument Of(params IEnumerable<long?> integers) => new() { Integers = integers.ToEquatableArray() };

    /// <summary>A truth value.</summary>
    public static ShapeArgument Of(bool flag) => new() { Flag = flag };
}
