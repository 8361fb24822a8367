using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks a function: its head, then its statements in order.</summary>
internal sealed class FunctionChecker(CheckContext context, PtxFunction function)
{
    private static readonly string[] Exits = ["ret", "exit", "trap", "bra"];

    public void Check(Scope module)
    {
        CheckHead();
        var scope = module.Nested();
        DeclareParameters(scope, function.Results, SymbolRole.Result);
        DeclareParameters(scope, function.Parameters, function.IsEntry ? SymbolRole.KernelParameter : SymbolRole.Parameter);
        if (function.Body is null)
            return;

        CheckBlock(function.Body, scope);
        context.ReportUnless(IsLeft(function.Body), function.Line, $"control can fall off the end of '{function.Name}'; end it with ret");
    }

    private void CheckHead()
    {
        bool isExtern = function.Linkage == ".extern";
        bool isDefinedElsewhere = context.Module.Functions.Any(other => other.Name == function.Name && other.Body is not null);
        Require(!isExtern || function.Body is null, $"'{function.Name}' is .extern and has a body");
        Require(isDefinedElsewhere, $"'{function.Name}' has no body in this module");
        Require(function.Linkage != ".common", ".common is for variables");
        Require(!function.IsEntry || function.Results.Count == 0, $"the entry '{function.Name}' cannot return a result");
        Require(function.Results.Count <= 1, $"'{function.Name}' returns {function.Results.Count} results; one is possible, also an array");
        DirectiveChecker.Check(context, function);
    }

    private void Require(bool holds, string message) => context.ReportUnless(holds, function.Line, message);

    private void DeclareParameters(Scope scope, IReadOnlyList<PtxVariable> parameters, SymbolRole role)
    {
        foreach (var parameter in parameters)
        {
            VariableChecker.CheckParameter(context, parameter, function.IsEntry);
            scope.Declare(parameter, role);
        }
    }

    private void CheckBlock(PtxBlock block, Scope scope)
    {
        // A branch may lead forward, so a block's labels are known from its beginning.
        foreach (var label in block.Statements.OfType<PtxLabel>())
            scope.Declare(label.Name, Symbol.Label, label.Line);

        foreach (var statement in block.Statements)
            CheckStatement(statement, scope);
    }

    private void CheckStatement(PtxStatement statement, Scope scope)
    {
        switch (statement)
        {
            case PtxDeclaration declaration:
                VariableChecker.CheckBody(context, declaration.Variable);
                scope.Declare(declaration.Variable);
                break;
            case PtxBlock block:
                CheckBlock(block, scope.Nested());
                break;
            case PtxInstruction instruction:
                new InstructionChecker(context, scope, instruction).Check();
                break;
        }
    }

    /// <summary>Whether the last statement of a block leads elsewhere under every condition.</summary>
    private static bool IsLeft(PtxBlock block) => block.Statements.LastOrDefault() switch
    {
        PtxBlock inner => IsLeft(inner),
        PtxInstruction instruction => instruction.Guard is null && Exits.Contains(instruction.Opcode),
        _ => false,
    };
}
