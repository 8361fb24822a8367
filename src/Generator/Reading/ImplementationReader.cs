using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Rules;

namespace Arity.Generator.Reading;

/// <summary>Reads <c>kernels</c>, <c>view</c>, <c>composite</c> and <c>dtypes</c>.</summary>
/// <param name="fields">The entry's fields.</param>
internal sealed class ImplementationReader(MappingReader fields)
{
    private static readonly (string Field, ImplementationKind Kind)[] Kinds =
    [
        ("kernels", ImplementationKind.Kernels),
        ("view", ImplementationKind.View),
        ("composite", ImplementationKind.Composite),
    ];

    private EntryContext Context => fields.Context;

    /// <summary>Which of the three the entry states; null after a report.</summary>
    /// <param name="isStated">Whether the entry has a field of that name, sound or not.</param>
    /// <param name="family">The family, or null when that is itself in error.</param>
    public ImplementationKind? ReadKind(Func<string, bool> isStated, FamilyInfo? family)
    {
        var stated = Kinds.Where(kind => isStated(kind.Field)).ToList();
        if (stated.Count == 0)
            Context.Report(RuleIds.NoImplementation, new(0, 1));
        if (stated.Count > 1)
            Context.Report(RuleIds.SeveralImplementations, Context.Spans.KeyOf(stated[1].Field), stated[0].Field, stated[1].Field);
        if (stated.Count != 1)
            return null;
        (string field, ImplementationKind kind) = stated[0];
        if (kind == ImplementationKind.View && family is { Family: not OperatorFamily.View })
            Context.Report(RuleIds.FieldNotAllowed, Context.Spans.KeyOf(field), field, "outside family 'view'");
        if (kind == ImplementationKind.Kernels && family is { Family: OperatorFamily.View })
            Context.Report(RuleIds.FieldNotAllowed, Context.Spans.KeyOf(field), field, "in family 'view', whose operators run no kernel");
        return kind;
    }

    /// <summary>The kernel per backend.</summary>
    public EquatableArray<BackendKernel> ReadKernels()
    {
        var kernels = new List<BackendKernel>();
        foreach (YamlField entry in fields.Mapping("kernels")?.Fields ?? [])
        {
            CheckBackend(entry);
            if (entry.Value is not YamlScalar name)
                continue;
            if (!IsKernelName(name.Text))
                Context.Report(RuleIds.KernelName, name.Span, entry.Name, name.Text);
            kernels.Add(new(entry.Name, name.Text));
        }

        return kernels.ToEquatableArray();
    }

    /// <summary>The name of the C# method that makes a view.</summary>
    public string? ReadView()
    {
        YamlScalar? view = fields.Scalar("view");
        if (view is not null && !Names.IsDotted(view.Text))
            Context.Report(RuleIds.BadName, view.Span, "view", "the name of a C# method such as Views.Transpose", view.Text);
        return view?.Text;
    }

    /// <summary>The dtypes per backend: all where the entry states none.</summary>
    public EquatableArray<BackendDTypes> ReadDTypes(EquatableArray<BackendKernel> kernels)
    {
        var backends = kernels.IsEmpty ? [BackendDTypes.Every] : kernels.Select(kernel => kernel.Backend).ToList();
        if (fields.Mapping("dtypes") is not YamlMapping mapping)
        {
            var scalars = fields.Scalars("dtypes");
            var every = scalars.Count == 0 ? DTypes.All.Select(row => row.Id).ToEquatableArray() : ReadList("dtypes", scalars);
            return backends.Select(backend => new BackendDTypes(backend, every)).ToEquatableArray();
        }

        if (!kernels.IsEmpty)
            CheckBackendsMatch(mapping, backends);
        return mapping.Fields.Select(ReadBackend).ToEquatableArray();
    }

    private void CheckBackendsMatch(YamlMapping dtypes, IReadOnlyCollection<string> backends)
    {
        foreach (string backend in backends.Where(backend => dtypes.Find(backend) is null))
            Context.Report(RuleIds.BackendMismatch, Context.Spans.KeyOf($"kernels.{backend}"), backend, "a kernel", "dtypes");
        foreach (YamlField entry in dtypes.Fields.Where(entry => !backends.Contains(entry.Name)))
            Context.Report(RuleIds.BackendMismatch, entry.Key.Span, entry.Name, "dtypes", "kernel");
    }

    private BackendDTypes ReadBackend(YamlField entry)
    {
        CheckBackend(entry);
        IEnumerable<YamlNode> items = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        return new(entry.Name, ReadList($"dtypes.{entry.Name}", items.OfType<YamlScalar>()));
    }

    private EquatableArray<DTypeId> ReadList(string path, IEnumerable<YamlScalar> names)
    {
        var found = new HashSet<DTypeId>();
        foreach (YamlScalar name in names)
        {
            var dtypes = DTypes.Expand(name.Text).ToList();
            if (dtypes.Count == 0)
                Context.Report(RuleIds.UnknownDType, name.Span, name.Text, DidYouMean.Hint(name.Text, DTypes.GroupAndDTypeNames));
            if (dtypes.Count > 0 && dtypes.All(found.Contains))
                Context.Report(RuleIds.RepeatedItem, name.Span, path, name.Text);
            found.UnionWith(dtypes);
        }

        return found.OrderBy(dtype => dtype).ToEquatableArray();
    }

    private void CheckBackend(YamlField entry)
    {
        bool sound = entry.Name.Length > 0 && entry.Name[0] is >= 'a' and <= 'z'
            && entry.Name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9');
        if (!sound)
            Context.Report(RuleIds.BackendName, entry.Key.Span, entry.Name);
    }

    /// <summary>Whether the text is a dotted name, with or without type arguments at its end.</summary>
    private static bool IsKernelName(string text)
    {
        int open = text.IndexOf('<');
        if (open < 0)
            return Names.IsDotted(text);
        return text[text.Length - 1] == '>'
            && Names.IsDotted(text.Substring(0, open))
            && text.Substring(open + 1, text.Length - open - 2).Split(',').All(argument => Names.IsDotted(argument.Trim()));
    }
}
