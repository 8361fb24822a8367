namespace Arity;

/// <summary>A rule that gives the element at a position.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface IElementSequence<T>
    where T : unmanaged
{
    /// <summary>The element at a position, from 0.</summary>
    T this[long position] { get; }
}
