namespace Arity.IO;

/// <summary>Gives data block by block.</summary>
/// <param name="block">Takes the bytes of whole elements.</param>
/// <param name="byteOffset">Where they lie, from the start of the data.</param>
internal delegate void BlockSource(Span<byte> block, long byteOffset);
