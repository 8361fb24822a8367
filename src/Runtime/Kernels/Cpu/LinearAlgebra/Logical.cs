using System.Numerics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>A bool in memory as an element of the algebra in which the sum is "or" and the product "and", as NumPy's bool matmul has it.</summary>
internal readonly struct Logical : IAdditionOperators<Logical, Logical, Logical>, IMultiplyOperators<Logical, Logical, Logical>
{
    private readonly byte _value;

    private Logical(bool value) => _value = value ? (byte)1 : (byte)0;

    // Any byte but zero is true, wherever the memory came from.
    private bool IsTrue => _value != 0;

    public static Logical operator +(Logical left, Logical right) => new(left.IsTrue | right.IsTrue);

    public static Logical operator *(Logical left, Logical right) => new(left.IsTrue & right.IsTrue);
}
