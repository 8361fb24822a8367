using Arity.Kernels.Cpu;

namespace Arity;

/// <summary>Numbers at equal distances, first + i · (second - first) in float64, as NumPy's <c>arange</c> computes them.</summary>
/// <typeparam name="T">double or Complex.</typeparam>
internal readonly struct DoubleSteps<T>(double first, double second) : IElementSequence<T>
    where T : unmanaged
{
    private readonly double _step = second - first;

    public T this[long position] => NumericCast.Convert<double, T>(first + (position * _step));
}
