using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace Arity.CompilerServices;

/// <summary>Unboxes the arguments of a boxed call. Not meant to be called by hand.</summary>
/// <remarks>An argument that is missing at the end, or is <see cref="Missing.Value"/>, takes its default.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BoxedArguments
{
    /// <summary>Throws if there are more arguments than the schema has.</summary>
    /// <exception cref="InvalidValueException">There are.</exception>
    public static void CheckCount(OperatorInfo info, object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length > info.Arguments.Count)
            throw new InvalidValueException(info.Name, null,
                $"{arguments.Length} arguments were given, and {info.Schema} takes {info.Arguments.Count}.");
    }

    /// <summary>Whether an argument was left out.</summary>
    public static bool IsMissing(object?[] arguments, int index)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return index >= arguments.Length || arguments[index] is Missing;
    }

    /// <summary>A required argument.</summary>
    /// <exception cref="InvalidValueException">It is missing or of another type.</exception>
    public static T Get<T>(OperatorInfo info, object?[] arguments, int index)
        => IsMissing(arguments, index) ? throw Wrong<T>(info, index, "is missing") : Convert<T>(info, arguments[index], index);

    /// <summary>An argument with a default.</summary>
    /// <exception cref="InvalidValueException">It is of another type.</exception>
    public static T Get<T>(OperatorInfo info, object?[] arguments, int index, T defaultValue)
        => IsMissing(arguments, index) ? defaultValue : Convert<T>(info, arguments[index], index);

    private static T Convert<T>(OperatorInfo info, object? value, int index)
    {
        if (value is T same) return same;
        if (value is null && default(T) is null) return (T)value!;
        Type wanted = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        object? converted = wanted == typeof(long) ? ToInt64(value)
            : wanted == typeof(double) ? ToDouble(value)
            : wanted == typeof(Scalar) ? ToScalar(value)
            : wanted == typeof(Axes) ? ToAxes(value)
            : wanted == typeof(Shape) ? ToShape(value)
            : null;
        return converted is T result ? result : throw Wrong<T>(info, index, $"is {value?.GetType().Name ?? "null"}");
    }

    private static object? ToInt64(object? value) => value is int or short or sbyte or byte or ushort or uint
        ? System.Convert.ToInt64(value, CultureInfo.InvariantCulture)
        : null;

    private static object? ToDouble(object? value) => value is float or int or long or short or byte or uint
        ? System.Convert.ToDouble(value, CultureInfo.InvariantCulture)
        : null;

    private static object? ToAxes(object? value) => value switch
    {
        int axis => (object)(Axes)axis,
        long axis => (Axes)axis,
        int[] axes => (Axes)axes,
        long[] axes => (Axes)axes,
        _ => null,
    };

    private static object? ToShape(object? value) => value switch
    {
        int extent => (object)(Shape)extent,
        long extent => (Shape)extent,
        int[] extents => (Shape)extents,
        long[] extents => (Shape)extents,
        _ => null,
    };

    private static object? ToScalar(object? value) => value switch
    {
        bool v => (object)(Scalar)v,
        int v => (Scalar)v,
        long v => (Scalar)v,
        ulong v => (Scalar)v,
        float v => (Scalar)v,
        double v => (Scalar)v,
        Complex v => (Scalar)v,
        _ => null,
    };

    private static InvalidValueException Wrong<T>(OperatorInfo info, int index, string problem)
    {
        OperatorArgument argument = info.Arguments[index];
        return new InvalidValueException(info.Name, argument.Name,
            $"the argument '{argument.Name}' {problem}; {info.Schema} wants {argument.Type} ({typeof(T).Name}).");
    }
}
