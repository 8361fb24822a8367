using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An address of an instruction.</summary>
/// <param name="Space">Its space.</param>
/// <param name="Address">The slot of the base.</param>
/// <param name="Mask">The bits of the base that count.</param>
/// <param name="Offset">Bytes behind it.</param>
/// <param name="IsStrong">Whether the access is atomic, volatile or ordered, so that it races with no other such.</param>
internal sealed record MemoryOperand(PtxSpace Space, int Address, ulong Mask, long Offset, bool IsStrong);
