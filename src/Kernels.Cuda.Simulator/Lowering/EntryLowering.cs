using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Lowers an entry and the functions that it reaches into one program.</summary>
internal sealed class EntryLowering(ModuleSymbols module)
{
    private const int NoLimit = 1024;

    private readonly List<Instruction> _code = [];
    private readonly Dictionary<string, FunctionFrame> _frames = [];
    private readonly Queue<FunctionFrame> _pending = new();
    private readonly Dictionary<string, Symbol> _variables = [];

    public ModuleSymbols Module => module;

    public FrameLayout Layout { get; } = new();

    public int Position => _code.Count;

    /// <summary>Whether something was met for which threads can wait.</summary>
    public bool IsCooperative { get; set; }

    public EntryProgram Lower(PtxFunction entry)
    {
        var scope = new Scope(null);
        List<(int Offset, int Bytes)> parameters = AddParameters(entry, scope);
        var frame = new FunctionFrame(entry, [], []);
        new BodyLowering(this, frame).Lower(scope);
        while (_pending.TryDequeue(out FunctionFrame? callee))
            LowerFunction(callee);
        CheckRecursion(frame, []);
        return new EntryProgram
        {
            Name = entry.Name,
            Code = [.. _code],
            Template = Layout.Complete(),
            Specials = [.. Layout.Specials],
            Parameters = [.. parameters],
            ParameterBytes = parameters.Count == 0 ? 0 : parameters[^1].Offset + parameters[^1].Bytes,
            LocalBytes = Layout.LocalBytes,
            StaticSharedBytes = Layout.SharedBytes,
            IsCooperative = IsCooperative,
            MaxThreads = MaxThreads(entry),
        };
    }

    /// <summary>The functions that the program has besides the entry.</summary>
    public IEnumerable<string> Reached => _frames.Keys;

    /// <summary>Lowers a function that no entry reaches, to find what is not supported.</summary>
    public void Check(string function)
    {
        FunctionFrame frame = GetFrame(function)!;
        while (_pending.TryDequeue(out FunctionFrame? callee))
            LowerFunction(callee);
        CheckRecursion(frame, []);
    }

    public void Emit(Instruction instruction) => _code.Add(instruction);

    /// <summary>The frame of a function that is called.</summary>
    public FunctionFrame? GetFrame(string name)
    {
        if (_frames.TryGetValue(name, out FunctionFrame? frame))
            return frame;
        if (!module.Functions.TryGetValue(name, out PtxFunction? function) || function.IsEntry)
            return null;
        frame = new FunctionFrame(function, [.. function.Results.Select(AddArgument)], [.. function.Parameters.Select(AddArgument)]);
        _pending.Enqueue(frame);
        return _frames[name] = frame;
    }

    /// <summary>A variable of module scope, laid out when first met.</summary>
    public Symbol? FindVariable(string name)
    {
        if (_variables.TryGetValue(name, out Symbol? symbol))
            return symbol;
        return module.Variables.TryGetValue(name, out PtxVariable? variable) ? _variables[name] = AddVariable(variable) : null;
    }

    /// <summary>Lays out a variable of a body or of the module.</summary>
    public Symbol AddVariable(PtxVariable variable)
    {
        int bytes = ModuleSymbols.SizeOf(variable);
        int slot = variable.Space switch
        {
            PtxSpace.Local => Layout.AddLocal(bytes, variable.Alignment),
            PtxSpace.Shared when bytes == 0 => Layout.AddDynamicShared(variable.Alignment),
            PtxSpace.Shared => Layout.AddShared(bytes, variable.Alignment),
            PtxSpace.Parameter => Layout.AddSlots((bytes + 7) / 8),
            _ => Layout.Constant(module.GetAddress(variable.Name)),
        };
        return new Symbol(variable.Space, variable.Type, slot, 0, bytes);
    }

    private static int MaxThreads(PtxFunction entry)
    {
        PtxDirective? limit = entry.Directives.FirstOrDefault(directive => directive.Name is ".maxntid" or ".reqntid");
        return limit is null ? NoLimit : (int)limit.Values.Aggregate(1L, (product, extent) => product * extent);
    }

    private static List<(int Offset, int Bytes)> AddParameters(PtxFunction entry, Scope scope)
    {
        List<(int Offset, int Bytes)> parameters = [];
        int offset = 0;
        foreach (PtxVariable parameter in entry.Parameters)
        {
            int bytes = ModuleSymbols.SizeOf(parameter);
            offset = (offset + parameter.Alignment - 1) / parameter.Alignment * parameter.Alignment;
            parameters.Add((offset, bytes));
            scope.Add(parameter.Name, new Symbol(PtxSpace.Parameter, parameter.Type, -1, offset, bytes));
            offset += bytes;
        }

        return parameters;
    }

    private Symbol AddArgument(PtxVariable variable) => variable.Space == PtxSpace.Register
        ? new Symbol(PtxSpace.Register, variable.Type, Layout.AddSlots(1), 0, 8)
        : AddVariable(variable);

    private void LowerFunction(FunctionFrame frame)
    {
        frame.Start = Position;
        var scope = new Scope(null);
        foreach ((PtxVariable variable, Symbol symbol) in frame.Function.Results.Zip(frame.Results))
            scope.Add(variable.Name, symbol);
        foreach ((PtxVariable variable, Symbol symbol) in frame.Function.Parameters.Zip(frame.Parameters))
            scope.Add(variable.Name, symbol);
        new BodyLowering(this, frame).Lower(scope);
    }

    private static void CheckRecursion(FunctionFrame frame, HashSet<FunctionFrame> path)
    {
        if (!path.Add(frame))
            throw new UnsupportedInstructionException(frame.Function.Name, frame.Function.Line, "a function that calls itself");
        foreach (FunctionFrame callee in frame.Calls)
            CheckRecursion(callee, path);
        path.Remove(frame);
    }
}
