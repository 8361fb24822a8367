namespace Arity;

/// <summary>
/// Numbers at equal distances as NumPy's <c>arange</c> computes them: the first two as given, then first + i · (second - first) in
/// float64.
/// </summary>
/// <typeparam name="T">double or Complex.</typeparam>
internal readonly struct DoubleSteps<T>(double first, double second) : IElementSequence<T>
    where T : unmanaged
{
    public T this[long position] => NumericCast.Convert<double, T>(position switch
    {
        0 => first,
        1 => second,
        _ => first + (position * (second - first)),
    });
}
