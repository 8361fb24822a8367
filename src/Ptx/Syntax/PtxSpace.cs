namespace Arity.Ptx.Syntax;

/// <summary>A state space; <see cref="Generic"/> is an address without one.</summary>
public enum PtxSpace
{
    /// <summary>An address without a space.</summary>
    Generic,

    /// <summary><c>.reg</c></summary>
    Register,

    /// <summary><c>.param</c></summary>
    Parameter,

    /// <summary><c>.const</c></summary>
    Constant,

    /// <summary><c>.global</c></summary>
    Global,

    /// <summary><c>.shared</c></summary>
    Shared,

    /// <summary><c>.local</c></summary>
    Local,
}
