using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Rules;
using Arity.Generator.Schema;
using Arity.Generator.Validation;

namespace Arity.Generator.Reading;

/// <summary>Reads one entry of Operators.yaml and reports everything that is wrong with it by itself.</summary>
public sealed class OperatorReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "Operators.yaml";

    private readonly EntryContext _context;
    private readonly YamlMapping _mapping;
    private readonly MappingReader _fields;
    private readonly FamilyInfo? _family;
    private readonly FunctionSchema? _schema;
    private readonly ImplementationKind? _implementation;

    private OperatorReader(EntryContext context, YamlMapping mapping)
    {
        (_context, _mapping) = (context, mapping);
        _fields = new(context, mapping, FieldTables.Operator);
        _family = ReadFamily();
        _implementation = new ImplementationReader(_fields).ReadKind(name => mapping.Find(name) is not null, _family);
        _schema = ReadSchema();
    }

    /// <summary>Reads one entry.</summary>
    /// <param name="entry">The entry's text from its dash on.</param>
    public static ReadResult<OperatorDeclaration, OperatorSummary> Read(string entry)
    {
        var context = new EntryContext(EntryContext.SubjectOf(entry, "func", FileName));
        if (EntryReader.ReadMapping(entry, "func", context) is not YamlMapping mapping)
            return new(null, null, context.Spans, context.Diagnostics);
        var reader = new OperatorReader(context, mapping);
        OperatorDeclaration? declaration = reader.ReadDeclaration();
        return new(context.IsSound ? declaration : null, reader.Summarize(), context.Spans, context.Diagnostics);
    }

    private FamilyInfo? ReadFamily()
    {
        if (_fields.Scalar("family") is not YamlScalar name)
            return null;
        FamilyInfo? family = FamilyTable.Find(name.Text);
        if (family is null)
            _context.Report(RuleIds.UnknownFamily, name.Span, name.Text, FamilyTable.Hint(name.Text));
        return family;
    }

    private FunctionSchema? ReadSchema()
    {
        if (EntryReader.ReadSchema(_fields, "func") is not { Schema: FunctionSchema schema } parsed)
            return null;
        var validator = new SchemaValidator(parsed, _context.Within(_fields.Scalar("func")!));
        validator.Validate();
        if (_family is not null && parsed.Problems.All(problem => problem.Id != RuleIds.UnknownType))
        {
            validator.ValidateAliases(_family.Family == OperatorFamily.View);
            CheckFamily(schema, _family);
        }

        return schema;
    }

    private void CheckFamily(FunctionSchema schema, FamilyInfo family)
    {
        if (Operands.Fit(schema, family))
            return;
        string tensors = string.Join(", ", schema.TensorArguments.Select(argument => argument.ToString()));
        string wanted = family.Tensors == 1 ? "one tensor" : $"{family.Tensors} leading tensors or scalars, and no further tensor";
        string found = tensors.Length == 0 ? "none" : tensors;
        _context.Report(RuleIds.FamilyMismatch, _fields.Scalar("family")!.Span, family.Name, wanted, found);
    }

    private OperatorDeclaration? ReadDeclaration()
    {
        if (_schema is not null && _family is not null)
            return ReadDeclaration(_schema, _family);
        ReadWithoutSchema();
        return null;
    }

    /// <summary>Reads what a broken schema or family leaves readable, so that all problems show at once.</summary>
    private void ReadWithoutSchema()
    {
        var names = new NameReader(_fields);
        var work = new ImplementationReader(_fields);
        var details = new DetailReader(_fields, _schema);
        work.ReadDTypes(work.ReadKernels());
        work.ReadView();
        names.ReadCSharpName();
        names.ReadNumPy();
        names.ReadAliases();
        names.ReadTags([]);
        details.ReadSamples();
        details.ReadDivergences();
        details.ReadDeprecation();
    }

    private OperatorDeclaration ReadDeclaration(FunctionSchema schema, FamilyInfo family)
    {
        var names = new NameReader(_fields);
        var work = new ImplementationReader(_fields);
        var details = new DetailReader(_fields, schema);
        var rules = new RuleFieldReader(_fields, schema, family, _implementation);
        var variants = new VariantReader(_fields, schema, _implementation);
        var result = rules.ReadResult();
        var kernels = work.ReadKernels();
        OperatorSymbol? symbol = variants.ReadOperator();
        int operands = Operands.Of(schema, family).Count;
        return new()
        {
            Schema = schema,
            Family = family.Family,
            CSharpName = names.ReadCSharpName() ?? Names.ToPascalCase(schema.Name),
            Implementation = _implementation ?? default,
            Result = result,
            Shape = rules.ReadShape(),
            Compute = rules.ReadCompute(result.FirstOrDefault()),
            DTypes = work.ReadDTypes(kernels),
            Kernels = kernels,
            View = work.ReadView(),
            Composite = _fields.Text("composite"),
            Convention = FamilyTable.ConventionOf(family, operands),
            OpInfo = FamilyTable.OpInfoOf(family, operands),
            Variants = variants.ReadVariants(family, symbol),
            Operator = symbol,
            Aliases = names.ReadAliases(),
            Tags = names.ReadTags(family.Tags),
            NumPy = names.ReadNumPy(),
            Samples = details.ReadSamples(),
            Summary = _fields.Text("summary") ?? "",
            Remarks = _fields.Text("remarks") ?? "",
            Formula = _fields.Text("formula") ?? "",
            Diverges = details.ReadDivergences(),
            Deprecated = details.ReadDeprecation(),
        };
    }

    private OperatorSummary? Summarize() => _schema is null ? null : new(
        _schema.Name,
        _schema.FullName,
        _schema.ToString(),
        _fields.Text("csharp") ?? Names.ToPascalCase(_schema.Name),
        _fields.Scalars("aliases").Select(alias => alias.Text).Distinct().ToEquatableArray(),
        new VariantReader(_fields, _schema, _implementation).FindOperator()?.Text,
        _schema.Arguments.Select(ParameterTypes.Of).ToEquatableArray(),
        _implementation);
}
