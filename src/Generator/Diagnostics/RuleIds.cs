namespace Arity.Generator.Diagnostics;

/// <summary>
/// The ids of the diagnostics about declarations, in blocks by topic; <see cref="DiagnosticDescriptors"/> holds their texts.
/// </summary>
public static class RuleIds
{
    /// <summary>The text is not YAML.</summary>
    public const string YamlSyntax = "ARY0001";

    /// <summary>The file is not a list of entries.</summary>
    public const string TopLevel = "ARY0002";

    /// <summary>An entry is not a mapping.</summary>
    public const string EntryKind = "ARY0003";

    /// <summary>A key is given twice.</summary>
    public const string DuplicateKey = "ARY0004";

    /// <summary>A field is unknown.</summary>
    public const string UnknownField = "ARY0005";

    /// <summary>A field has the wrong form.</summary>
    public const string WrongNode = "ARY0006";

    /// <summary>A YAML feature outside the format is used.</summary>
    public const string YamlFeature = "ARY0007";

    /// <summary>A required field is missing.</summary>
    public const string MissingField = "ARY0008";

    /// <summary>Code is quoted, folded or broken over lines.</summary>
    public const string CodeStyle = "ARY0009";

    /// <summary>A field has no value.</summary>
    public const string EmptyValue = "ARY0010";

    /// <summary>The value is nested too deeply.</summary>
    public const string TooDeep = "ARY0011";

    /// <summary>A tab stands where YAML wants spaces.</summary>
    public const string TabIndent = "ARY0012";

    /// <summary>A value cannot be read.</summary>
    public const string BadValue = "ARY0013";

    /// <summary>A name is not in its table.</summary>
    public const string UnknownName = "ARY0014";

    /// <summary>A list names the same thing twice.</summary>
    public const string RepeatedItem = "ARY0015";

    /// <summary>A name cannot be used in C#.</summary>
    public const string BadName = "ARY0016";

    /// <summary>The schema breaks the grammar.</summary>
    public const string SchemaSyntax = "ARY0101";

    /// <summary>The schema is not spelt canonically.</summary>
    public const string SchemaSpelling = "ARY0102";

    /// <summary>A type is unknown.</summary>
    public const string UnknownType = "ARY0103";

    /// <summary>An argument's type is not supported.</summary>
    public const string UnsupportedType = "ARY0104";

    /// <summary>Two arguments have one name.</summary>
    public const string DuplicateArgument = "ARY0105";

    /// <summary>A required argument follows an optional one.</summary>
    public const string RequiredAfterDefault = "ARY0106";

    /// <summary>A default does not fit its type.</summary>
    public const string DefaultMismatch = "ARY0107";

    /// <summary>Alias annotations and family disagree.</summary>
    public const string AliasMismatch = "ARY0108";

    /// <summary>The schema writes to an argument.</summary>
    public const string MutatingSchema = "ARY0109";

    /// <summary>An output is not a tensor.</summary>
    public const string UnsupportedReturn = "ARY0110";

    /// <summary>An argument's name is reserved.</summary>
    public const string ReservedArgument = "ARY0111";

    /// <summary>The operator's name is not in snake_case.</summary>
    public const string OperatorName = "ARY0112";

    /// <summary>A rule breaks the grammar.</summary>
    public const string RuleSyntax = "ARY0201";

    /// <summary>A rule is unknown.</summary>
    public const string UnknownRule = "ARY0202";

    /// <summary>A rule has the wrong number of operands.</summary>
    public const string RuleOperandCount = "ARY0203";

    /// <summary>A rule's operand is unknown.</summary>
    public const string UnknownOperand = "ARY0204";

    /// <summary>A rule's operand has the wrong type.</summary>
    public const string RuleOperandType = "ARY0205";

    /// <summary>Rules and outputs differ in number.</summary>
    public const string RuleCount = "ARY0206";

    /// <summary>A dtype is unknown.</summary>
    public const string UnknownDType = "ARY0207";

    /// <summary>A family is unknown.</summary>
    public const string UnknownFamily = "ARY0208";

    /// <summary>The schema does not fit its family.</summary>
    public const string FamilyMismatch = "ARY0209";

    /// <summary>A field does not go with another.</summary>
    public const string FieldNotAllowed = "ARY0210";

    /// <summary>The family supplies no rule.</summary>
    public const string RuleRequired = "ARY0211";

    /// <summary>An operator symbol has the wrong number of operands.</summary>
    public const string SymbolOperands = "ARY0212";

    /// <summary>A form cannot be generated.</summary>
    public const string VariantImpossible = "ARY0213";

    /// <summary>A divergence has no proper id.</summary>
    public const string DivergenceId = "ARY0214";

    /// <summary>An optional dtype has no fallback.</summary>
    public const string FallbackMissing = "ARY0215";

    /// <summary>The compute dtype is not known before the call.</summary>
    public const string ComputeUnknown = "ARY0216";

    /// <summary>An operator does nothing.</summary>
    public const string NoImplementation = "ARY0301";

    /// <summary>An operator is implemented twice.</summary>
    public const string SeveralImplementations = "ARY0302";

    /// <summary>A kernel's name is malformed.</summary>
    public const string KernelName = "ARY0303";

    /// <summary>Kernels and dtypes name different backends.</summary>
    public const string BackendMismatch = "ARY0304";

    /// <summary>A backend's name is malformed.</summary>
    public const string BackendName = "ARY0305";

    /// <summary>A kernel does not exist.</summary>
    public const string KernelMissing = "ARY0306";

    /// <summary>A kernel has another form than the operator needs.</summary>
    public const string KernelForm = "ARY0307";

    /// <summary>A PTX body does not exist.</summary>
    public const string BodyMissing = "ARY0308";

    /// <summary>A PTX body lacks a type.</summary>
    public const string BodyType = "ARY0309";

    /// <summary>A PTX body has the wrong signature.</summary>
    public const string BodySignature = "ARY0310";

    /// <summary>A PTX body file breaks the format.</summary>
    public const string BodyFormat = "ARY0311";

    /// <summary>A PTX body is not valid PTX.</summary>
    public const string BodyInvalid = "ARY0312";

    /// <summary>A derivative of an unknown operator.</summary>
    public const string UnknownTarget = "ARY0401";

    /// <summary>A derivative's schema differs from the operator's.</summary>
    public const string TargetSchema = "ARY0402";

    /// <summary>A formula for an unknown input.</summary>
    public const string UnknownInput = "ARY0403";

    /// <summary>An input has two formulas.</summary>
    public const string RepeatedInput = "ARY0404";

    /// <summary>A differentiable input has no formula.</summary>
    public const string MissingFormula = "ARY0405";

    /// <summary>A formula for an input that has no gradient.</summary>
    public const string NotDifferentiableInput = "ARY0406";

    /// <summary>output_differentiability has the wrong length.</summary>
    public const string OutputCount = "ARY0407";

    /// <summary>A special value is used wrongly.</summary>
    public const string FormulaValue = "ARY0408";

    /// <summary>An operator has two derivative entries.</summary>
    public const string RepeatedTarget = "ARY0409";

    /// <summary>A derivative of a composite.</summary>
    public const string CompositeTarget = "ARY0410";

    /// <summary>Forward formulas and outputs differ.</summary>
    public const string ForwardCount = "ARY0411";

    /// <summary>A formula is not a C# expression.</summary>
    public const string FormulaSyntax = "ARY0412";

    /// <summary>A formula reads an unknown name.</summary>
    public const string FormulaName = "ARY0413";

    /// <summary>A formula uses the outputs' gradients wrongly.</summary>
    public const string FormulaGradient = "ARY0414";

    /// <summary>A formula calls an operator with the wrong arguments.</summary>
    public const string FormulaCall = "ARY0415";

    /// <summary>Two operators have one name.</summary>
    public const string DuplicateOperator = "ARY0501";

    /// <summary>An alias is taken.</summary>
    public const string AliasCollision = "ARY0502";

    /// <summary>Two operators make the same C# member.</summary>
    public const string MemberCollision = "ARY0503";

    /// <summary>Two operators have one C# symbol.</summary>
    public const string SymbolCollision = "ARY0504";

    /// <summary>A C# operator lacks its partner.</summary>
    public const string SymbolPartner = "ARY0505";

    /// <summary>The project's C# is too old.</summary>
    public const string LanguageVersion = "ARY0601";
}
