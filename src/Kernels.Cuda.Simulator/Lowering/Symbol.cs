using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>What a name stands for.</summary>
/// <param name="Space">Its space; <see cref="PtxSpace.Register"/> of a register.</param>
/// <param name="Type">The type of an element.</param>
/// <param name="Slot">
/// The slot of a register, or that holds a variable's address, or in which a function's parameter begins; -1: none.
/// </param>
/// <param name="Offset">The offset of an entry's parameter.</param>
/// <param name="Bytes">The size of a parameter.</param>
internal sealed record Symbol(PtxSpace Space, PtxType Type, int Slot, int Offset = 0, int Bytes = 0);
