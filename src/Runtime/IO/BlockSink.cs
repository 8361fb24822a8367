namespace Arity.IO;

/// <summary>Takes data block by block.</summary>
/// <param name="block">The bytes of whole elements in memory's byte order.</param>
/// <param name="byteOffset">Where they belong, from the start of the data.</param>
internal delegate void BlockSink(ReadOnlySpan<byte> block, long byteOffset);
