using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Lowers the body of one function: statements, scopes, labels and guards.</summary>
internal sealed class BodyLowering(EntryLowering entry, FunctionFrame frame)
{
    private Scope _scope = null!;

    public EntryLowering Entry => entry;

    public FunctionFrame Frame => frame;

    public void Lower(Scope scope)
    {
        Lower(frame.Function.Body!, scope);
        entry.Emit(new ReturnInstruction { Line = frame.Function.Line });
    }

    public UnsupportedInstructionException Unsupported(int line, string problem) => new(frame.Function.Name, line, problem);

    private void Lower(PtxBlock block, Scope scope)
    {
        Scope before = _scope;
        _scope = scope;
        foreach (PtxLabel label in block.Statements.OfType<PtxLabel>())
            scope.AddLabel(label.Name);
        foreach (PtxStatement statement in block.Statements)
            Lower(statement);
        _scope = before;
    }

    private void Lower(PtxStatement statement)
    {
        switch (statement)
        {
            case PtxLabel label:
                _scope.FindLabel(label.Name)!.Place(entry.Position);
                break;
            case PtxDeclaration declaration:
                Declare(declaration.Variable);
                break;
            case PtxBlock block:
                Lower(block, new Scope(_scope));
                break;
            case PtxInstruction instruction:
                LowerInstruction(instruction);
                break;
            default:
                throw Unsupported(statement.Line, $"a statement of kind {statement.GetType().Name}");
        }
    }

    private void Declare(PtxVariable variable)
    {
        if (variable.Space != PtxSpace.Register)
        {
            if (variable.Space is PtxSpace.Global or PtxSpace.Constant)
                throw Unsupported(variable.Line, $"the {variable.Space} variable '{variable.Name}' inside a function");
            _scope.Add(variable.Name, entry.AddVariable(variable));
            return;
        }

        var first = new Symbol(PtxSpace.Register, variable.Type, entry.Layout.AddSlots(Math.Max(1, variable.FamilySize)));
        if (variable.FamilySize > 0)
            _scope.AddFamily(variable.Name, first, variable.FamilySize);
        else
            _scope.Add(variable.Name, first);
    }

    private void LowerInstruction(PtxInstruction source)
    {
        var context = new InstructionContext(this, _scope, source);
        InstructionLowering.Lower(context);
        if (context.Modifiers.Left.Count > 0)
            throw context.Unsupported($"the modifier {string.Join(' ', context.Modifiers.Left)}");
    }
}
