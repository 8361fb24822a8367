using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Arity.Kernels.Cuda.Driver.Native;

namespace Arity.Kernels.Cuda.Driver;

/// <summary>Chooses between the native binding and the adapter to ManagedCuda, which a program has if it refers to that package.</summary>
/// <remarks>
/// Nothing of the adapter runs unless it is asked for, so it is looked for by name. The name is a constant: trimming and ahead-of-time
/// compilation see it, keep the adapter where there is one, and find nothing where there is none.
/// </remarks>
internal static class DriverBinding
{
    /// <summary>Names a binding, <c>native</c> or <c>managedcuda</c>, to use whatever the program refers to.</summary>
    public const string Variable = "ARITY_CUDA_BINDING";

    private const string AdapterAssembly = "Arity.Kernels.Cuda.ManagedCuda";
    private const string AdapterName = "Arity.Kernels.Cuda.ManagedCuda.ManagedCudaDriver, " + AdapterAssembly;
    private const string Factory = nameof(NativeDriver.TryCreate);

    /// <summary>Makes the driver that this program is to use.</summary>
    /// <param name="reason">Why there is none; empty on success.</param>
    public static ICudaDriver? TryCreate(out string reason)
    {
        // The native binding is tried first, because where it finds no driver there is none for the adapter either.
        ICudaDriver? native = NativeDriver.TryCreate(out reason);
        return native is null ? null : Choose(native, Type.GetType(AdapterName), Environment.GetEnvironmentVariable(Variable), out reason);
    }

    /// <summary>Chooses the binding.</summary>
    /// <param name="native">The native one.</param>
    /// <param name="adapter">
    /// The adapter's class, which has a method <c>static TryCreate(out string reason)</c>; null if there is none.
    /// </param>
    /// <param name="wanted">What <see cref="Variable"/> says.</param>
    /// <param name="reason">Why there is none; empty on success.</param>
    public static ICudaDriver? Choose(
        ICudaDriver native,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type? adapter,
        string? wanted,
        out string reason)
    {
        reason = "";
        switch (wanted)
        {
            case null or "":
                return adapter is null ? native : Create(adapter, out reason);
            case "native":
                return native;
            case "managedcuda" when adapter is not null:
                return Create(adapter, out reason);
            case "managedcuda":
                reason = $"{Variable} asks for ManagedCuda, but the program does not refer to the package {AdapterAssembly}";
                return null;
            default:
                reason = $"{Variable} is '{wanted}'; write 'native' or 'managedcuda'";
                return null;
        }
    }

    private static ICudaDriver? Create(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type adapter, out string reason)
    {
        MethodInfo factory = adapter.GetMethod(Factory, BindingFlags.Public | BindingFlags.Static)
            ?? throw new MissingMethodException(adapter.FullName, Factory);
        object?[] arguments = [null];
        try
        {
            object? driver = factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            reason = (string?)arguments[0] ?? "";
            return (ICudaDriver?)driver;
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException)
        {
            reason = $"the package {AdapterAssembly} cannot be used: {e.Message}";
            return null;
        }
    }
}
