using System.Numerics;
using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Finds the operation of a floating-point instruction.</summary>
internal static class FloatTable
{
    public static Delegate? Resolve(string opcode, Modifiers modifiers) => modifiers.Type switch
    {
        PtxType.F32 => Resolve<SingleFormat, float>(opcode, modifiers),
        PtxType.F64 => ResolveDouble(opcode, modifiers),
        PtxType.F16 => Resolve<HalfFormat, double>(opcode, modifiers),
        PtxType.BF16 => Resolve<BFloat16Format, double>(opcode, modifiers),
        PtxType.F16x2 => Pack(Resolve<HalfFormat, double>(opcode, modifiers)),
        PtxType.BF16x2 => Pack(Resolve<BFloat16Format, double>(opcode, modifiers)),
        _ => null,
    };

    private static Delegate? ResolveDouble(string opcode, Modifiers modifiers)
    {
        if (opcode is "rcp" or "rsqrt" && modifiers.Take(".approx"))
        {
            modifiers.Take(".ftz");
            return opcode == "rcp" ? (Func<ulong, ulong>)DoubleApproximations.Reciprocal : DoubleApproximations.ReciprocalSqrt;
        }

        return Resolve<DoubleFormat, double>(opcode, modifiers);
    }

    private static Delegate? Resolve<TFormat, T>(string opcode, Modifiers modifiers)
        where TFormat : struct, IFloatFormat<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        string name = opcode == "mad" ? "fma" : opcode;
        Rounding mode = modifiers.TakeRounding() ?? Rounding.NearestEven;
        Delegate? operation = mode == Rounding.NearestEven
            ? Find<TFormat, T>(Qualify(name, modifiers))
            : FloatOperations<TFormat, T>.RoundUnary(name, mode)
                ?? FloatOperations<TFormat, T>.RoundBinary(name, mode)
                ?? (Delegate?)FloatOperations<TFormat, T>.RoundTernary(name, mode);
        if (operation is null)
            return null;
        if (modifiers.Take(".ftz"))
            operation = Around(operation, FloatOperations<TFormat, T>.Flush, FloatOperations<TFormat, T>.Flush);
        modifiers.Take(".noftz");
        if (modifiers.Take(".sat"))
            operation = Around(operation, null, FloatOperations<TFormat, T>.Saturate);
        return modifiers.Take(".relu") ? Around(operation, null, FloatOperations<TFormat, T>.Rectify) : operation;
    }

    private static Delegate? Find<TFormat, T>(string name)
        where TFormat : struct, IFloatFormat<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T> =>
        FloatOperations<TFormat, T>.Unary.GetValueOrDefault(name)
            ?? FloatOperations<TFormat, T>.Binary.GetValueOrDefault(name)
            ?? (Delegate?)FloatOperations<TFormat, T>.Ternary.GetValueOrDefault(name);

    /// <summary>The key of the table: the opcode with the modifiers that make another operation of it.</summary>
    private static string Qualify(string opcode, Modifiers modifiers)
    {
        bool isApproximate = modifiers.Take(".approx");
        return opcode switch
        {
            "testp" => $"testp.{modifiers.TakeFirst()}",
            "div" when isApproximate => "div.approx",
            "div" when modifiers.Take(".full") => "div",
            "min" or "max" when modifiers.Take(".NaN") => $"{opcode}.NaN",
            _ => opcode,
        };
    }

    /// <summary>An operation with a function before each operand and one behind the result.</summary>
    private static Delegate Around(Delegate operation, Func<ulong, ulong>? before, Func<ulong, ulong> after)
    {
        before ??= a => a;
        return operation switch
        {
            Func<ulong, ulong> f => (Func<ulong, ulong>)(a => after(f(before(a)))),
            Func<ulong, ulong, ulong> f => (Func<ulong, ulong, ulong>)((a, b) => after(f(before(a), before(b)))),
            Func<ulong, ulong, ulong, ulong> f =>
                (Func<ulong, ulong, ulong, ulong>)((a, b, c) => after(f(before(a), before(b), before(c)))),
            _ => operation,
        };
    }

    /// <summary>An operation on each half of a register.</summary>
    private static Delegate? Pack(Delegate? operation) => operation switch
    {
        Func<ulong, ulong> f => (Func<ulong, ulong>)(a => Join(f(Low(a)), f(High(a)))),
        Func<ulong, ulong, ulong> f => (Func<ulong, ulong, ulong>)((a, b) => Join(f(Low(a), Low(b)), f(High(a), High(b)))),
        Func<ulong, ulong, ulong, ulong> f => (Func<ulong, ulong, ulong, ulong>)((a, b, c) =>
            Join(f(Low(a), Low(b), Low(c)), f(High(a), High(b), High(c)))),
        _ => null,
    };

    private static ulong Low(ulong value) => (ushort)value;

    private static ulong High(ulong value) => (ushort)(value >> 16);

    private static ulong Join(ulong low, ulong high) => (ushort)low | ((ulong)(ushort)high << 16);
}
