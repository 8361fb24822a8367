using Arity.Generator.Diagnostics;

namespace Arity.Generator.Reading;

/// <summary>Checks that a value has the form that its field asks for.</summary>
/// <param name="context">Receives problems and places.</param>
/// <param name="path">The field's path.</param>
internal sealed class FormChecker(EntryContext context, string path)
{
    public bool Check(YamlNode node, FieldForm form) => form switch
    {
        FieldForm.Text => IsText(node, path, isCode: false),
        FieldForm.Code => IsText(node, path, isCode: true),
        FieldForm.TextList => IsTextOrList(node, isCode: false),
        FieldForm.CodeList => IsTextOrList(node, isCode: true),
        FieldForm.Mapping => node is YamlMapping || Reject(node, path, "a mapping"),
        FieldForm.CodeMapping => IsMapping(node, isCode: true),
        FieldForm.MappingList => IsMappingList(node),
        _ => node is YamlMapping ? IsMapping(node, isCode: false) : IsTextOrList(node, isCode: false),
    };

    private bool IsText(YamlNode node, string where, bool isCode)
    {
        if (node is not YamlScalar scalar)
            return Reject(node, where, "text");
        if (string.IsNullOrWhiteSpace(scalar.Text))
            return Report(RuleIds.EmptyValue, scalar, where);
        string? style = !isCode ? null : scalar.Form switch
        {
            ScalarForm.Quoted => "quoted text",
            ScalarForm.Folded => "a folded block (>)",
            ScalarForm.BrokenPlain => "plain text over several lines",
            _ => null,
        };
        return style is null || Report(RuleIds.CodeStyle, scalar, where, style);
    }

    private bool IsTextOrList(YamlNode node, bool isCode)
    {
        if (node is YamlScalar)
            return IsText(node, path, isCode);
        if (node is not YamlSequence list)
            return Reject(node, path, "text or a list of texts");
        bool sound = list.Items.Count > 0 || Report(RuleIds.EmptyValue, list, path);
        for (int i = 0; i < list.Items.Count; i++)
        {
            context.Remember($"{path}[{i}]", list.Items[i].Span, list.Items[i]);
            sound &= IsText(list.Items[i], $"{path}[{i}]", isCode);
        }

        return sound;
    }

    private bool IsMapping(YamlNode node, bool isCode)
    {
        if (node is not YamlMapping mapping)
            return Reject(node, path, "a mapping");
        bool sound = mapping.Fields.Count > 0 || Report(RuleIds.EmptyValue, mapping, path);
        foreach (YamlField field in mapping.Fields)
        {
            string inner = $"{path}.{field.Name}";
            context.Remember(inner, field.Key.Span, field.Value);
            sound &= field.IsEmpty
                ? Report(RuleIds.EmptyValue, field.Key, inner)
                : isCode ? IsText(field.Value, inner, isCode) : new FormChecker(context, inner).IsTextOrList(field.Value, isCode);
        }

        return sound;
    }

    private bool IsMappingList(YamlNode node)
    {
        if (node is not YamlSequence list)
            return Reject(node, path, "a list of mappings");
        bool sound = true;
        for (int i = 0; i < list.Items.Count; i++)
            sound &= list.Items[i] is YamlMapping || Reject(list.Items[i], $"{path}[{i}]", "a mapping");
        return sound;
    }

    private bool Reject(YamlNode node, string where, string expected) => Report(RuleIds.WrongNode, node, where, expected, node.Description);

    private bool Report(string id, YamlNode node, params string[] arguments)
    {
        context.Report(id, node.Span, arguments);
        return false;
    }
}
