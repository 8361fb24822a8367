using System.Reflection;

namespace Arity.Testing;

/// <summary>Marks a static method <c>IEnumerable&lt;SampleInput&gt; M(SampleContext)</c> that makes an operator's samples.</summary>
/// <param name="operatorName">The declared name, with its overload.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SamplesAttribute(string operatorName) : Attribute
{
    /// <summary>The declared name, with its overload.</summary>
    public string OperatorName { get; } = operatorName;

    /// <summary>
    /// A static method <c>IEnumerable&lt;ErrorInput&gt; M(SampleContext)</c> of the same class with calls that must throw.
    /// </summary>
    public string? Errors { get; init; }

    /// <summary>For a composite or a view: the dtypes to test with.</summary>
    public DType[]? DTypes { get; init; }

    internal static Dictionary<string, SampleSource> Collect(Assembly assembly)
    {
        var found = new Dictionary<string, SampleSource>();
        const BindingFlags anyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (MethodInfo method in assembly.GetTypes().SelectMany(type => type.GetMethods(anyStatic)))
            foreach (SamplesAttribute attribute in method.GetCustomAttributes<SamplesAttribute>())
                found.Add(attribute.OperatorName, attribute.Bind(method));
        return found;
    }

    private SampleSource Bind(MethodInfo method)
    {
        var source = SampleSource.Of(method.CreateDelegate<Func<SampleContext, IEnumerable<SampleInput>>>());
        if (DTypes is not null) source = source with { CompositeDTypes = DTypes };
        if (Errors is null) return source;
        MethodInfo errors = method.DeclaringType!.GetMethod(Errors, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new InvalidOperationException(
                $"[Samples(\"{OperatorName}\")] names '{Errors}', which is not a static method of {method.DeclaringType}.");
        return source with { CreateErrors = errors.CreateDelegate<Func<SampleContext, IEnumerable<ErrorInput>>>() };
    }
}
