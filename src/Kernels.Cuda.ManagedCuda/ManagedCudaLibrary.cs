using System.Reflection;
using System.Runtime.Loader;
using Arity.Kernels.Cuda.Driver;
using ManagedCuda;

namespace Arity.Kernels.Cuda.ManagedCuda;

/// <summary>Gives ManagedCuda the driver's library where it does not find it.</summary>
/// <remarks>
/// On Linux ManagedCuda asks for <c>libcuda.so</c> only, which most machines lack: they have <c>libcuda.so.1</c>. The one import resolver
/// of its assembly is ManagedCuda's own, so the load context's event is what is left.
/// </remarks>
internal static class ManagedCudaLibrary
{
    private static readonly Lock Gate = new();
    private static nint s_library;
    private static string s_name = "";

    public static nint TryLoad(out string name, out string reason)
    {
        lock (Gate)
        {
            reason = "";
            if (s_library == 0)
            {
                s_library = DriverLibrary.TryLoad(out s_name, out reason);
                if (s_library != 0) AssemblyLoadContext.Default.ResolvingUnmanagedDll += Resolve;
            }

            name = s_name;
            return s_library;
        }
    }

    private static nint Resolve(Assembly assembly, string name) =>
        assembly == typeof(DriverAPINativeMethods).Assembly && name is ("nvcuda" or "libcuda") ? s_library : 0;
}
