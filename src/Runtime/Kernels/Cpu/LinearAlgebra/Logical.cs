using System.Numerics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>A bool in memory whose sum is "or" and whose product is "and", as in NumPy's bool matmul.</summary>
internal readonly struct Logical : IAdditionOperators<Logical, Logical, Logical>, IMultiplyOperators<Logical, Logical, Logical>
{
    private readonly byte _value;

    private Logical(bool value) => _value = value ? (byte)1 : (byte)0;

    // Any byte but zero is true, wherever the memory came from.
    private bool IsTrue => _value != 0;

    public static Logical operator +(Logical left, Logical right) => new(left.IsTrue | right.IsTrue);

    public static Logical operator *(Logical left, Logical right) => new(left.IsTrue & right.IsTrue);
}
