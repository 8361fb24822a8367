using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>Checks declarations by themselves.</summary>
internal static class VariableChecker
{
    private const int MaxAlignment = 128;

    /// <summary>What can be declared outside functions and in bodies.</summary>
    private static readonly PtxSpace[] ModuleSpaces = [PtxSpace.Constant, PtxSpace.Global, PtxSpace.Shared];

    private static readonly PtxSpace[] BodySpaces = [PtxSpace.Register, PtxSpace.Parameter, PtxSpace.Shared, PtxSpace.Local];

    public static void CheckModule(CheckContext context, PtxVariable variable)
    {
        CheckSpace(context, variable, ModuleSpaces, "outside a function");
        CheckShape(context, variable);
        bool hasValues = variable.Values.Count > 0;
        bool isInitialized = variable.Space is PtxSpace.Constant or PtxSpace.Global && variable.Linkage != ".extern";
        context.ReportUnless(!hasValues || isInitialized, variable.Line, $"'{variable.Name}' cannot have initial values");
        bool mayBeOpen = variable.Linkage == ".extern" && variable.Space == PtxSpace.Shared;
        context.ReportUnless(
            mayBeOpen || !variable.Extents.Contains(0), variable.Line, $"'{variable.Name}' needs an extent: only .extern .shared is open");
        context.ReportUnless(
            variable.Linkage != ".common" || variable.Space == PtxSpace.Global, variable.Line, ".common is for .global variables");
    }

    public static void CheckBody(CheckContext context, PtxVariable variable)
    {
        CheckSpace(context, variable, BodySpaces, "in a function");
        CheckShape(context, variable);
        context.ReportUnless(variable.Values.Count == 0, variable.Line, $"'{variable.Name}' cannot have initial values");
        context.ReportUnless(!variable.Extents.Contains(0), variable.Line, $"'{variable.Name}' needs an extent");
    }

    public static void CheckParameter(CheckContext context, PtxVariable variable, bool isEntry)
    {
        PtxSpace[] spaces = isEntry ? [PtxSpace.Parameter] : [PtxSpace.Parameter, PtxSpace.Register];
        CheckSpace(context, variable, spaces, "in this list");
        CheckShape(context, variable);
        context.ReportUnless(variable.FamilySize == 0, variable.Line, $"a parameter is one register, not {variable.Name}<...>");
        context.ReportUnless(variable.Type != PtxType.Pred, variable.Line, $"the parameter '{variable.Name}' cannot be a predicate");
        context.ReportUnless(!variable.Extents.Contains(0), variable.Line, $"'{variable.Name}' needs an extent");
    }

    private static void CheckSpace(CheckContext context, PtxVariable variable, PtxSpace[] spaces, string place) =>
        context.ReportUnless(spaces.Contains(variable.Space), variable.Line, $"'{variable.Name}' cannot be declared {place} in its space");

    private static void CheckShape(CheckContext context, PtxVariable variable)
    {
        bool isRegister = variable.Space == PtxSpace.Register;
        context.ReportUnless(
            isRegister ? IsRegisterType(variable.Type) : IsMemoryType(variable.Type),
            variable.Line,
            $"'{variable.Name}' cannot be declared as {variable.Type.Text}; use bits of its size");
        bool isScalar = variable.VectorLength == 1 && variable.Extents.Count == 0;
        context.ReportUnless(!isRegister || isScalar, variable.Line, $"the register '{variable.Name}' must be a scalar");
        int unit = variable.Type.Size * variable.VectorLength;
        context.ReportUnless(unit <= 16, variable.Line, $"a vector has at most 16 bytes, not {unit}");
        bool isAligned = IsPowerOfTwo(variable.Alignment) && variable.Alignment <= MaxAlignment && variable.Alignment >= unit;
        context.ReportUnless(
            isAligned || unit > 16, variable.Line, $".align is a power of two from {unit} to {MaxAlignment}, not {variable.Alignment}");
    }

    private static bool IsPowerOfTwo(int value) => value > 0 && (value & (value - 1)) == 0;

    private static bool IsRegisterType(PtxType type) =>
        type is PtxType.Pred or PtxType.F16 or PtxType.F16x2 || (IsMemoryType(type) && type.Size > 1);

    private static bool IsMemoryType(PtxType type) =>
        type is PtxType.F32 or PtxType.F64 || type.IsInteger || (type.IsBits && type != PtxType.B128);
}
