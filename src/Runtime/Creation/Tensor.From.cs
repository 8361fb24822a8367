namespace Arity;

public sealed partial class Tensor
{
    /// <summary>A tensor of no dimensions that holds one number, of the dtype of its C# type.</summary>
    /// <typeparam name="T">bool, an integer, Half, BFloat16, float, double, Complex64 or Complex.</typeparam>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor From<T>(T value, Device? device = null)
        where T : unmanaged => From<T>([value], Shape.Create([]), device);

    /// <summary>Copies a matrix.</summary>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor From<T>(T[,] values, Device? device = null)
        where T : unmanaged => From<T>((Array)values, device);

    /// <summary>Copies an array of three dimensions.</summary>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor From<T>(T[,,] values, Device? device = null)
        where T : unmanaged => From<T>((Array)values, device);

    /// <summary>Copies an array of four dimensions.</summary>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor From<T>(T[,,,] values, Device? device = null)
        where T : unmanaged => From<T>((Array)values, device);

    /// <summary>Copies rows of equal length into a matrix.</summary>
    /// <exception cref="ShapeException">The rows differ in length.</exception>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor From<T>(T[][] rows, Device? device = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rows);
        int length = rows.Length == 0 ? 0 : rows[0].Length;
        for (int i = 1; i < rows.Length; i++)
            if (rows[i].Length != length)
                throw new ShapeException(
                    "tensor", nameof(rows), $"row 0 has {length} elements, row {i} has {rows[i].Length}; a tensor has rows of one length.");
        return From<T>(rows.SelectMany(row => row).ToArray(), [rows.Length, length], device);
    }

    /// <summary>Copies nested rows of equal lengths into a tensor of three dimensions.</summary>
    /// <exception cref="ShapeException">The rows differ in length.</exception>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor From<T>(T[][][] rows, Device? device = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rows);
        int length = rows.Length == 0 ? 0 : rows[0].Length;
        for (int i = 1; i < rows.Length; i++)
            if (rows[i].Length != length)
                throw new ShapeException(
                    "tensor", nameof(rows), $"part 0 has {length} rows, part {i} has {rows[i].Length}; a tensor has parts of one shape.");
        Tensor flat = From(rows.SelectMany(part => part).ToArray(), device);
        return Views.Reshape(flat, [rows.Length, length, flat.ElementCount == 0 ? 0 : flat.Shape[1]]);
    }

    /// <summary>Copies a sequence into a tensor of one dimension, or of a given shape.</summary>
    /// <exception cref="ShapeException">The shape has another number of elements.</exception>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor From<T>(IEnumerable<T> values, Shape? shape = null, Device? device = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        return From<T>(new ReadOnlySpan<T>(values.ToArray()), shape, device);
    }
}
