using System.Numerics;
using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks what a module takes of memories of fixed size (CUDA programming guide, technical specifications).</summary>
internal static class MemoryLimits
{
    private const long MaxSharedBytes = 48 * 1024;
    private const long MaxConstantBytes = 64 * 1024;
    private const long MaxParameterBytes = 4352;

    public static void Check(CheckContext context)
    {
        long constant = Total(context.Module.Variables.Where(variable => variable.Space == PtxSpace.Constant));
        context.ReportUnless(
            constant <= MaxConstantBytes, 0, $"the module has {constant} bytes of .const; {MaxConstantBytes} are possible");
        foreach (var entry in context.Module.Functions.Where(function => function is { IsEntry: true, Body: not null }))
            CheckEntry(context, entry);
    }

    private static void CheckEntry(CheckContext context, PtxFunction entry)
    {
        long parameters = Total(entry.Parameters);
        context.ReportUnless(
            parameters <= MaxParameterBytes,
            entry.Line,
            $"'{entry.Name}' has {parameters} bytes of parameters; {MaxParameterBytes} are possible");
        long shared = Total(SharedOf(context.Module, entry));
        context.ReportUnless(
            shared <= MaxSharedBytes,
            entry.Line,
            $"'{entry.Name}' has {shared} bytes of .shared; {MaxSharedBytes} are possible without asking the driver for more");
    }

    private static long Total(IEnumerable<PtxVariable> variables)
    {
        BigInteger end = 0;
        foreach (var variable in variables)
            end = ((end + variable.Alignment - 1) / variable.Alignment * variable.Alignment) + TypeRules.Bytes(variable);

        return (long)BigInteger.Min(end, long.MaxValue);
    }

    /// <summary>The shared variables of an entry and of what it calls: their own, and those of the module that they name.</summary>
    private static IEnumerable<PtxVariable> SharedOf(PtxModule module, PtxFunction entry)
    {
        HashSet<string> names = [];
        List<PtxVariable> variables = [];
        var pending = new Stack<PtxFunction>([entry]);
        while (pending.TryPop(out var function))
        {
            var used = function.Body is null ? [] : Flatten(function.Body).ToList();
            variables.AddRange(used.OfType<PtxDeclaration>().Select(declaration => declaration.Variable));
            foreach (string name in used.OfType<PtxInstruction>().SelectMany(item => item.Operands).SelectMany(Names).Where(names.Add))
            {
                variables.AddRange(module.Variables.Where(variable => variable.Name == name));
                module.Functions.Where(callee => callee.Name == name && callee.Body is not null).ToList().ForEach(pending.Push);
            }
        }

        return variables.Where(variable => variable.Space == PtxSpace.Shared);
    }

    private static IEnumerable<PtxStatement> Flatten(PtxBlock block) =>
        block.Statements.SelectMany(item => item is PtxBlock inner ? Flatten(inner) : [item]);

    private static IEnumerable<string> Names(PtxOperand operand) => operand switch
    {
        PtxNameOperand name => [name.Name],
        PtxAddressOperand { Base: not null } address => [address.Base],
        PtxListOperand list => list.Elements.SelectMany(Names),
        _ => [],
    };
}
