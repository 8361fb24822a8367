namespace Arity.Kernels.Cuda.Driver;

/// <summary>A call of the CUDA driver failed.</summary>
public class CudaException : InvalidOperationException
{
    /// <summary>Describes a failure.</summary>
    /// <param name="call">The driver's function, for example <c>cuLaunchKernel</c>.</param>
    /// <param name="code">The driver's error code; 0 where there is none.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    public CudaException(string call, int code, string problem)
        : base($"{call}: {problem}")
    {
        Call = call;
        Code = code;
    }

    private protected CudaException(CudaException cause)
        : base(cause.Message, cause)
    {
        Call = cause.Call;
        Code = cause.Code;
    }

    /// <summary>The driver's function.</summary>
    public string Call { get; }

    /// <summary>The driver's error code, CUresult.</summary>
    public int Code { get; }
}
