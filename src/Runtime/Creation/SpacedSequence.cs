using System.Numerics;

namespace Arity;

/// <summary>The values of a <see cref="Spacing"/>, cast.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly struct SpacedSequence<T>(Spacing spacing) : IElementSequence<T>
    where T : unmanaged
{
    public T this[long position] => NumericCast.Convert<Complex, T>(spacing[position]);
}
