using Arity.Kernels.Cpu;

namespace Arity;

/// <summary>Numbers at equal distances, first + i · (second - first) in float32 and rounded to the type, as NumPy's <c>arange</c> computes them.</summary>
/// <typeparam name="T">Half, BFloat16, float or Complex64.</typeparam>
internal readonly struct FloatSteps<T>(T first, T second) : IElementSequence<T>
    where T : unmanaged
{
    private readonly float _first = NumericCast.Convert<T, float>(first);
    private readonly float _step = NumericCast.Convert<T, float>(second) - NumericCast.Convert<T, float>(first);

    public T this[long position] => NumericCast.Convert<float, T>(_first + (position * _step));
}
