namespace Arity;

/// <summary>
/// Numbers at equal distances as NumPy's <c>arange</c> computes them: the first two as given, then first + i · (second - first) in
/// float32, rounded to the type.
/// </summary>
/// <typeparam name="T">Half, BFloat16, float or Complex64.</typeparam>
internal readonly struct FloatSteps<T> : IElementSequence<T>
    where T : unmanaged
{
    private readonly T _first;
    private readonly T _second;
    private readonly float _start;
    private readonly float _step;

    public FloatSteps(T first, T second)
    {
        (_first, _second) = (first, second);
        _start = NumericCast.Convert<T, float>(first);
        _step = NumericCast.Convert<T, float>(second) - _start;
    }

    public T this[long position] => position switch
    {
        0 => _first,
        1 => _second,
        _ => NumericCast.Convert<float, T>(_start + (position * _step)),
    };
}
