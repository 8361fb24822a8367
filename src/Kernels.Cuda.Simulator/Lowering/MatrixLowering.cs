using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Lowers the instructions of tensor cores.</summary>
internal static class MatrixLowering
{
    public static void Multiply(InstructionContext context)
    {
        Modifiers modifiers = context.Modifiers;
        context.Entry.IsCooperative = true;
        bool isPlain = modifiers.Take(".sync") & modifiers.Take(".aligned") & modifiers.Take(".row") & modifiers.Take(".col");
        if (!isPlain || modifiers.Types.Count != 4 || modifiers.Types[1] != modifiers.Types[2] || modifiers.Types[0] != modifiers.Types[3])
            throw context.Unsupported("the form");
        MatrixShape shape = Shape(modifiers) ?? throw context.Unsupported("the shape or type");
        int[] results = context.WriteAll(0);
        (int[] a, int[] b, int[] c) = (context.ReadAll(1), context.ReadAll(2), context.ReadAll(3));
        if ((a.Length, b.Length, c.Length) != (shape.RegistersOfA, shape.RegistersOfB, shape.RegistersOfC) || results.Length != c.Length)
            throw context.Unsupported("the number of registers");
        context.Emit(new MatrixMultiplyInstruction(shape, results, a, b, c));
    }

    public static void Load(InstructionContext context)
    {
        Modifiers modifiers = context.Modifiers;
        context.Entry.IsCooperative = true;
        bool isPlain = modifiers.Take(".sync") & modifiers.Take(".aligned") & modifiers.Take(".m8n8");
        int count = modifiers.TakeAny(".x1", ".x2", ".x4") is { } number ? number[^1] - '0' : 0;
        bool isTransposed = modifiers.Take(".trans");
        PtxSpace space = modifiers.TakeSpace();
        int[] targets = context.WriteAll(0);
        if (!isPlain || context.Type != PtxType.B16 || targets.Length != count)
            throw context.Unsupported("the form");
        context.Emit(new LoadMatrixInstruction(targets, isTransposed, context.Memory(1, space, isStrong: false)));
    }

    private static MatrixShape? Shape(Modifiers modifiers)
    {
        (PtxType result, PtxType operand) = (modifiers.Types[0], modifiers.Types[1]);
        return (modifiers.TakeFirst(), operand, result) switch
        {
            ("m16n8k16", PtxType.F16, PtxType.F32 or PtxType.F16) => new MatrixShape(16, 8, 16, operand, result),
            ("m16n8k16", PtxType.BF16, PtxType.F32) => new MatrixShape(16, 8, 16, operand, result),
            ("m16n8k8", PtxType.F16, PtxType.F32 or PtxType.F16) => new MatrixShape(16, 8, 8, operand, result),
            ("m16n8k8", PtxType.BF16 or PtxType.TF32, PtxType.F32) => new MatrixShape(16, 8, 8, operand, result),
            ("m16n8k4", PtxType.TF32, PtxType.F32) => new MatrixShape(16, 8, 4, operand, result),
            ("m8n8k4", PtxType.F64, PtxType.F64) => new MatrixShape(8, 8, 4, operand, result),
            _ => null,
        };
    }
}
