namespace Arity.Kernels.Cpu;

/// <summary>What a block loop does with gap-free runs of its operands, already cast to the types that it computes in.</summary>
internal unsafe interface IBlockBody
{
    /// <summary>Whether <see cref="Invoke"/> takes an input that is one element for the whole run, as is, instead of repeated.</summary>
    static abstract bool TakesSingles { get; }

    /// <summary>The dtype that the body has an operand in; operand 0 is the destination.</summary>
    static abstract DType DTypeOf(int operand);

    /// <summary>Computes a run.</summary>
    /// <param name="operands">The runs; the destination first.</param>
    /// <param name="singles">Bit k is set when operand k is one element.</param>
    /// <param name="count">The length of the runs.</param>
    static abstract void Invoke(byte** operands, int singles, int count);
}
