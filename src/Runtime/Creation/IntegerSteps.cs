namespace Arity;

/// <summary>Integers at equal distances, which wrap as all integer arithmetic does.</summary>
/// <typeparam name="T">An integer type, or bool for at most two elements.</typeparam>
internal readonly struct IntegerSteps<T>(T first, T second) : IElementSequence<T>
    where T : unmanaged
{
    private readonly long _first = NumericCast.Convert<T, long>(first);
    private readonly long _step = unchecked(NumericCast.Convert<T, long>(second) - NumericCast.Convert<T, long>(first));

    public T this[long position] => NumericCast.Convert<long, T>(unchecked(_first + (position * _step)));
}
