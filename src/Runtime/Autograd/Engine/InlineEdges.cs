using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>Room inside a node for the edges of a call with few inputs, which spares it an array.</summary>
[InlineArray(Length)]
internal struct InlineEdges
{
    public const int Length = 3;

    private Edge _first;
}
