namespace Arity.Ptx.Syntax;

/// <summary>An instruction.</summary>
/// <param name="Guard">The predicate that it stands under, or null.</param>
/// <param name="Opcode">The name before the first dot.</param>
/// <param name="Modifiers">The parts behind it, each with its dot, for example <c>.rn</c>, <c>.f32</c>.</param>
/// <param name="Operands">
/// The operands in order. Those of <c>call</c> are: results (a list, possibly empty), name, arguments (a list).
/// </param>
/// <param name="Line">The line, from 1.</param>
public sealed record PtxInstruction(
    PtxGuard? Guard, string Opcode, IReadOnlyList<string> Modifiers, IReadOnlyList<PtxOperand> Operands, int Line)
    : PtxStatement(Line);
