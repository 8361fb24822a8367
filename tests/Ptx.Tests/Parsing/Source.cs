using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Ptx.Tests.Parsing;

/// <summary>Texts around the piece that a test is about.</summary>
internal static class Source
{
    public const string Header = ".version 7.8\n.target sm_80\n.address_size 64\n";

    public static PtxModule Module(string items) => PtxParser.Parse(Header + items);

    public static IReadOnlyList<PtxStatement> Body(string statements) =>
        Module($".entry k() {{ {statements} }}").Functions[0].Body!.Statements;

    public static PtxInstruction Instruction(string text) => (PtxInstruction)Body(text).Single();

    public static PtxOperand Operand(string text) => Instruction($"mov.b32 {text};").Operands.Single();

    public static PtxVariable Variable(string text) => Module(text).Variables.Single();
}
