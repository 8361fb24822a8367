using System.Collections.Concurrent;

namespace Arity;

/// <summary>All operators of the loaded assemblies, found by name or alias.</summary>
public static class OperatorRegistry
{
    private static readonly Lock Gate = new();
    private static readonly List<OperatorSource> Sources = [];
    private static readonly ConcurrentDictionary<string, OperatorInfo> Known = new();

    /// <summary>Every registered operator, in the order of declaration.</summary>
    public static IEnumerable<OperatorInfo> All => Snapshot().SelectMany(s => s.Names.Select(n => Find(n)!));

    /// <summary>The operators that an assembly declares, in the order of declaration.</summary>
    /// <param name="assembly">The assembly's simple name.</param>
    /// <exception cref="InvalidValueException">The assembly has registered none.</exception>
    public static IEnumerable<OperatorInfo> From(string assembly)
    {
        OperatorSource source = Array.Find(Snapshot(), s => s.Assembly == assembly) ?? throw new InvalidValueException(
            "registry", nameof(assembly), $"'{assembly}' has registered no operators; is it loaded, and does it have an Operators.yaml?");
        return source.Names.Select(n => source.Create(n)!);
    }

    /// <summary>Finds an operator by its declared name or an alias; null when there is none.</summary>
    /// <param name="name">For example <c>add</c>.</param>
    public static OperatorInfo? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Known.TryGetValue(name, out OperatorInfo? known)) return known;
        foreach (OperatorSource source in Snapshot())
        {
            if (source.Create(name) is not { } created) continue;
            return Known.GetOrAdd(name, created);
        }

        return null;
    }

    /// <summary>Adds the operators of an assembly; called by its generated module initializer.</summary>
    public static void Register(OperatorSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        lock (Gate) Sources.Add(source);
    }

    private static OperatorSource[] Snapshot()
    {
        lock (Gate) return [.. Sources];
    }
}
