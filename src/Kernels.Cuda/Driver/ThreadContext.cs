namespace Arity.Kernels.Cuda.Driver;

/// <summary>The context that the driver has for the calling thread, so that a call need not set the one that is set.</summary>
/// <remarks>Shared by all bindings of the one native driver. Code that sets another context behind Arity must restore it.</remarks>
internal static class ThreadContext
{
    [ThreadStatic]
    private static nint s_current;

    public static nint Current
    {
        get => s_current;
        set => s_current = value;
    }
}
