using System.Numerics;
using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Reads and writes of several elements at once: as many as fill 16 bytes of the widest operand.</summary>
internal static class WideAccess
{
    private const int Bytes = 16;

    /// <summary>The power of two of how many elements are read at once; 0 where operands are not aligned to that or have fewer.</summary>
    /// <param name="operands">The destination and the inputs, which lie gap-free or are single.</param>
    /// <param name="singles">The inputs that are one element: bit i of operand i.</param>
    public static int ShiftOf(ReadOnlySpan<Tensor> operands, int singles)
    {
        int widest = 1;
        for (int i = 0; i < operands.Length; i++)
            if ((singles >> i & 1) == 0) widest = Math.Max(widest, operands[i].DType.ItemSize);
        int shift = BitOperations.Log2((uint)(Bytes / widest));
        if (operands[0].ElementCount >> shift == 0) return 0;
        for (int i = 0; i < operands.Length; i++)
        {
            ulong chunk = (ulong)operands[i].DType.ItemSize << shift;
            if ((singles >> i & 1) == 0 && CudaStorage.AddressOf(operands[i]) % chunk != 0) return 0;
        }

        return shift;
    }

    /// <summary>The row of an operand in a skeleton.</summary>
    /// <param name="i">The operand.</param>
    /// <param name="type">How it lies in memory.</param>
    /// <param name="shift">The power of two of how many elements are read at once.</param>
    public static PtxValues Row(int i, PtxValueType type, int shift)
    {
        int bytes = type.Size << shift, bits = PtxWords.WordBits(type), count = Math.Max(1, 8 * bytes / bits);
        string words = string.Join(", ", Enumerable.Range(0, count).Select(word => $"%word{i}_{word}"));
        return new(
            ("i", $"{i}"), ("chunkBytes", $"{bytes}"), ("words", words), ("wordBits", $"{bits}"), ("shift", $"{shift}"),
            ("vector", count > 1 ? $"{{{words}}}" : words),
            ("access", count > 1 ? $"v{count}.u{bits}" : $"u{8 * bytes}"));
    }

    /// <summary>The element of a number in the words of an operand.</summary>
    public static PtxPlace Element(int i, int number) => new PtxWords($"%word{i}", number);
}
