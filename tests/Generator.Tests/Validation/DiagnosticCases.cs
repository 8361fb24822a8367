using Arity.Generator.Diagnostics;

namespace Arity.Generator.Tests.Validation;

/// <summary>At least one wrong declaration per diagnostic.</summary>
internal static class DiagnosticCases
{
    private const string Good = "- func: good(Tensor self) -> Tensor\n  family: unary\n  kernels: {cpu: Good}\n";
    private const string GoodPair = "- func: pair(Tensor self, Tensor other, int n=1) -> (Tensor values, Tensor indices)\n"
        + "  family: custom\n  result: [same(self), int64]\n  shape:\n  - broadcast(self, other)\n  - same(self)\n  kernels: {cpu: Pair}\n";

    public static IEnumerable<DiagnosticCase> All => [.. Yaml, .. Schema, .. Rules, .. Kernels, .. Derivatives, .. CrossEntry];

    private static IEnumerable<DiagnosticCase> Yaml =>
    [
        new(RuleIds.YamlSyntax, "good: this is not YAML", "- func: good(Tensor self) -> Tensor\n  family: [unary⟦⟧\n"),
        new(RuleIds.YamlSyntax, "must be quoted", "- func: good(Tensor self, Tensor b) -> Tensor\n  operator: >⟦=⟧\n"),
        new(RuleIds.YamlSyntax, "literal block", "- func: good(Tensor self) -> Tensor\n  composite: f(x⟦:⟧ 1)\n"),
        new(RuleIds.YamlSyntax, "good", "- func: good(Tensor self) -> Tensor\n ⟦f⟧amily: unary\n"),
        new(RuleIds.TopLevel, "Operators.yaml", "⟦func: good(Tensor self) -> Tensor⟧\nfamily: unary\n"),
        new(RuleIds.TopLevel, "stray", Good + "⟦stray⟧\n" + Good.Replace("good", "fine")),
        new(RuleIds.TopLevel, "first column", "⟦  - func: good(Tensor self) -> Tensor⟧\n    family: unary\n"),
        new(RuleIds.TopLevel, "---", Good + "⟦---⟧\n"),
        new(RuleIds.EntryKind, "not text", "- ⟦good⟧\n"),
        new(RuleIds.EntryKind, "not a list", "- ⟦-⟧ good\n"),
        new(RuleIds.EntryKind, "not nothing", "-⟦⟧\n"),
        new(RuleIds.DuplicateKey, "'family' is given twice", Good + "  ⟦family⟧: unary\n"),
        new(RuleIds.UnknownField, "did you mean 'summary'?", Good + "  ⟦sumary⟧: Good.\n"),
        new(RuleIds.UnknownField, "did you mean 'near'?", Good + "  samples: {⟦nera⟧: [1]}\n"),
        new(RuleIds.WrongNode, "must be a mapping, not text", Good.Replace("{cpu: Good}", "⟦Good⟧")),
        new(RuleIds.WrongNode, "must be text, not a list", Good + "  numpy: ⟦[⟧numpy.good]\n"),
        new(RuleIds.WrongNode, "must be text, not a mapping", Good.Replace("unary", "⟦{⟧a: b}")),
        new(RuleIds.WrongNode, "a key", Good + "  ? ⟦[⟧a, b]\n  : c\n"),
        new(RuleIds.WrongNode, "a list of mappings, not a mapping", Good + "  diverges: ⟦{⟧id: ARY2001}\n"),
        new(RuleIds.YamlFeature, "an anchor", Good + "  summary: ⟦&a text⟧\n"),
        new(RuleIds.YamlFeature, "an alias", Good + "  summary: ⟦*a⟧\n"),
        new(RuleIds.YamlFeature, "a tag", Good + "  summary: ⟦!t text⟧\n"),
        new(RuleIds.MissingField, "'func' is missing", "- ⟦f⟧amily: unary\n  kernels: {cpu: Good}\n"),
        new(RuleIds.MissingField, "'family' is missing", "- ⟦f⟧unc: good(Tensor self) -> Tensor\n  kernels: {cpu: Good}\n"),
        new(RuleIds.MissingField, "diverges[0].reason", Good + "  diverges:\n  - ⟦i⟧d: ARY2001\n    numpy: a\n    arity: b\n"),
        new(RuleIds.CodeStyle, "quoted text", Good.Replace("good(Tensor self) -> Tensor", "⟦'good(Tensor self) -> Tensor'⟧")),
        new(RuleIds.CodeStyle, "a folded block", Good + "  result: ⟦>\n    same(self)⟧\n"),
        new(RuleIds.CodeStyle, "several lines", Good + "  result: ⟦float(\n    self)⟧\n"),
        new(RuleIds.CodeStyle, "kernels.cpu", Good.Replace("Good}", "⟦\"Good\"⟧}")),
        new(RuleIds.EmptyValue, "'numpy' has no value", Good + "  ⟦numpy⟧:\n"),
        new(RuleIds.EmptyValue, "'tags' has no value", Good + "  tags: ⟦[⟧]\n"),
        new(RuleIds.EmptyValue, "'summary' has no value", Good + "  summary: ⟦''⟧\n"),
        new(RuleIds.TooDeep, "8 levels", Good + "  samples: {a: {b: {c: {d: {e: {f: {g: ⟦{⟧h: {i: {j: k}}}}}}}}}}\n"),
        new(RuleIds.TabIndent, "replace it by spaces", "- func: good(Tensor self) -> Tensor\n⟦\t⟧family: unary\n"),
        new(RuleIds.BadValue, "'x1'", Good + "  samples: {near: [⟦x1⟧]}\n"),
        new(RuleIds.BadValue, "the lesser first", Good + "  samples: {⟦domain⟧: [3, 2]}\n"),
        new(RuleIds.UnknownName, "did you mean 'pointwise'?", Good + "  tags: [⟦pontwise⟧]\n"),
        new(RuleIds.UnknownName, "unknown variant", Good + "  variants: [function, ⟦inplce⟧]\n"),
        new(RuleIds.UnknownName, "unknown C# operator", Good + "  operator: ⟦'=='⟧\n"),
        new(RuleIds.UnknownName, "unknown argument 'slef', did you mean 'self'?", Good + "  samples: {exclude_zero: ⟦slef⟧}\n"),
        new(RuleIds.RepeatedItem, "lists 'core' twice", Good + "  tags: [core, ⟦core⟧]\n"),
        new(RuleIds.RepeatedItem, "lists 'int8' twice", Good + "  dtypes: {cpu: [int, ⟦int8⟧]}\n"),
        new(RuleIds.BadName, "PascalCase", Good + "  csharp: ⟦good⟧\n"),
        new(RuleIds.BadName, "numpy.sinc", Good + "  numpy: ⟦good⟧\n"),
        new(RuleIds.BadName, "aliases", Good + "  aliases: [⟦Fine⟧]\n"),
    ];

    private static IEnumerable<DiagnosticCase> Schema =>
    [
        new(RuleIds.SchemaSyntax, "expected '->', found 'Tensor'", Func("good(Tensor self) ⟦Tensor⟧")),
        new(RuleIds.SchemaSyntax, "good: in the schema, expected ',' or ')', found 'b'", "- func: |\n    good(Tensor self,\n     Tensor a ⟦b⟧) -> Tensor\n  family: custom\n  composite: F\n"),
        new(RuleIds.SchemaSpelling, "good(Tensor self) -> Tensor", Func("good(Tensor self)⟦-⟧>Tensor")),
        new(RuleIds.UnknownType, "did you mean 'Tensor'?", Func("good(⟦Tensr⟧ self) -> Tensor")),
        new(RuleIds.UnsupportedType, "'Layout'", Func("good(Tensor self, ⟦Layout x⟧) -> Tensor")),
        new(RuleIds.DuplicateArgument, "called 'n'", Func("good(Tensor self, int n, ⟦int n⟧) -> Tensor")),
        new(RuleIds.RequiredAfterDefault, "'m' needs a default", Func("good(Tensor self, int n=1, ⟦int m⟧) -> Tensor")),
        new(RuleIds.DefaultMismatch, "write a whole number", Func("good(Tensor self, ⟦int n=None⟧) -> Tensor")),
        new(RuleIds.DefaultMismatch, "write None or a dtype", Func("good(Tensor self, ⟦ScalarType? dtype=flot32⟧) -> Tensor")),
        new(RuleIds.AliasMismatch, "family 'view'", Func("good(Tensor(a) self) -> ⟦Tensor(a)⟧")),
        new(RuleIds.AliasMismatch, "mark it", Func("good(Tensor(a) self) -> ⟦Tensor(b)⟧").Replace("unary", "view").Replace("composite", "view")),
        new(RuleIds.MutatingSchema, "'Tensor(a!) self' is written to", Func("good(⟦Tensor(a!) self⟧) -> Tensor")),
        new(RuleIds.MutatingSchema, "in-place form", Func("⟦good_⟧(Tensor self) -> Tensor")),
        new(RuleIds.UnsupportedReturn, "'bool'", Func("good(Tensor self) -> ⟦bool⟧")),
        new(RuleIds.UnsupportedReturn, "'()'", Func("⟦good⟧(Tensor self) -> ()")),
        new(RuleIds.ReservedArgument, "'grad'", Func("good(Tensor self, *, ⟦int grad=1⟧) -> Tensor")),
        new(RuleIds.OperatorName, "write 'good_one'", Func("⟦GoodOne⟧(Tensor self) -> Tensor")),
        new(RuleIds.OperatorName, "write 'good'", Func("⟦aten::good⟧(Tensor self) -> Tensor")),
    ];

    private static IEnumerable<DiagnosticCase> Rules =>
    [
        new(RuleIds.RuleSyntax, "expected ',' or ')'", Good + "  result: same(self⟦⟧\n"),
        new(RuleIds.RuleSyntax, "block form", GoodPair.Replace("[same(self), int64]", "[promote(self⟦⟧, int64]")),
        new(RuleIds.UnknownRule, "did you mean 'promote'?", Good + "  result: ⟦promte⟧(self)\n"),
        new(RuleIds.UnknownRule, "did you mean 'broadcast'?", Good + "  shape: ⟦broadcst⟧(self)\n"),
        new(RuleIds.UnknownRule, "did you mean 'same(self)'?", Good + "  result: ⟦self⟧\n"),
        new(RuleIds.UnknownRule, "condition rule", Good + Diverges("ARY2001", "⟦integrl⟧(self)")),
        new(RuleIds.RuleOperandCount, "same takes 1 operands, not 2", Good + "  result: ⟦same⟧(self, self)\n"),
        new(RuleIds.RuleOperandCount, "bool takes no operands", Good + "  result: ⟦bool⟧(self)\n"),
        new(RuleIds.RuleOperandCount, "reduce takes 2 to 3 operands, not 1", Good + "  shape: ⟦reduce⟧(self)\n"),
        new(RuleIds.UnknownOperand, "did you mean 'self'?", Good + "  result: |\n    float(promote(self,\n      ⟦slf⟧))\n"),
        new(RuleIds.RuleOperandType, "must be a tensor", Func("good(Tensor self, int n) -> Tensor") + "  shape: same(⟦n⟧)\n"),
        new(RuleIds.RuleOperandType, "name of a C# method", Good + "  shape: method ⟦a..b⟧\n"),
        new(RuleIds.RuleCount, "'result' gives 1 rules for 2 outputs", GoodPair.Replace("result: [same(self), int64]", "⟦result⟧: int64")),
        new(RuleIds.UnknownDType, "did you mean 'float32'?", Good + "  dtypes: {cpu: [int, ⟦flaot32⟧]}\n"),
        new(RuleIds.UnknownFamily, "did you mean 'unary'?", Good.Replace("unary", "⟦unry⟧")),
        new(RuleIds.FamilyMismatch, "takes one tensor", Func("good(Tensor self, Tensor b) -> Tensor").Replace("unary", "⟦unary⟧")),
        new(RuleIds.FieldNotAllowed, "outside family 'view'", Good.Replace("kernels: {cpu: Good}", "⟦view⟧: Views.Good")),
        new(RuleIds.FieldNotAllowed, "run no kernel", ViewWithKernel),
        new(RuleIds.FieldNotAllowed, "without kernels", Func("good(Tensor self) -> Tensor") + "  ⟦compute⟧: same(self)\n"),
        new(RuleIds.RuleRequired, "no result rule", Reduction.Replace("reduction", "⟦reduction⟧") + "  shape: scalar\n"),
        new(RuleIds.RuleRequired, "no shape rule", Reduction.Replace("reduction", "⟦reduction⟧") + "  result: bool\n"),
        new(RuleIds.SymbolOperands, "'+' takes 2 tensors", Good + "  operator: ⟦+⟧\n"),
        new(RuleIds.VariantImpossible, "a view has no destination form",
            "- func: good(Tensor(a) self) -> Tensor(a)\n  family: view\n  shape: same(self)\n  view: V.Good\n  variants: [function, ⟦out⟧]\n"),
        new(RuleIds.VariantImpossible, "several outputs",
            Func("good(Tensor self) -> (Tensor a, Tensor b)").Replace("unary", "custom") + "  variants: [function, ⟦out⟧]\n"),
        new(RuleIds.VariantImpossible, "first argument", Func("good(int n, Tensor self) -> Tensor").Replace("unary", "nn") + "  variants: [⟦method⟧]\n"),
        new(RuleIds.VariantImpossible, "does not say which", Good + "  variants: [⟦operator⟧]\n"),
        new(RuleIds.DivergenceId, "not 'ARY0001'", Good + Diverges("⟦ARY0001⟧", "integral(self)")),
        new(RuleIds.FallbackMissing, "arg(dtype, default_float)",
            Func("good(Tensor self, *, ScalarType? dtype=None) -> Tensor") + "  result: arg(⟦dtype⟧)\n"),
        new(RuleIds.ComputeUnknown, "is dynamic", Good + "  compute: ⟦dynamic⟧\n"),
    ];

    private static IEnumerable<DiagnosticCase> Kernels =>
    [
        new(RuleIds.NoImplementation, "add one of kernels, view or composite", "⟦-⟧ func: good(Tensor self) -> Tensor\n  family: unary\n"),
        new(RuleIds.SeveralImplementations, "'kernels' and 'composite'", Good + "  ⟦composite⟧: Good\n"),
        new(RuleIds.KernelName, "not 'Go od'", Good.Replace("{cpu: Good}", "{cpu: ⟦Go od⟧}")),
        new(RuleIds.KernelName, "not 'Good<T>.Run'", Good.Replace("{cpu: Good}", "{cpu: ⟦Good<T>.Run⟧}")),
        new(RuleIds.BackendMismatch, "'cuda' has dtypes but no kernel", Good + "  dtypes: {cpu: [all], ⟦cuda⟧: [all]}\n"),
        new(RuleIds.BackendMismatch, "'cpu' has a kernel but no dtypes",
            Good.Replace("{cpu: Good}", "{⟦cpu⟧: Good, cuda: good}") + "  dtypes: {cuda: [all]}\n"),
        new(RuleIds.BackendName, "not 'CPU'", Good.Replace("{cpu: Good}", "{⟦CPU⟧: Good}")),
    ];

    private static IEnumerable<DiagnosticCase> Derivatives =>
    [
        new(RuleIds.UnknownTarget, "did you mean 'good'?", Good, "- name: ⟦goood(Tensor self) -> Tensor⟧\n  self: grad\n"),
        new(RuleIds.TargetSchema, "write 'good(Tensor self) -> Tensor'", Good, "- name: ⟦good(Tensor x) -> Tensor⟧\n  x: grad\n"),
        new(RuleIds.UnknownInput, "did you mean 'self'?", Good, "- name: good(Tensor self) -> Tensor\n  self: grad\n  ⟦slf⟧: grad\n"),
        new(RuleIds.RepeatedInput, "input 'self'", GoodPair, PairDerivative + "  self, other: grads\n  ⟦self⟧: grad\n"),
        new(RuleIds.MissingFormula, "input 'other'", GoodPair, PairDerivative.Replace("name", "⟦name⟧") + "  self: grad\n"),
        new(RuleIds.NotDifferentiableInput, "input 'n'", GoodPair, PairDerivative + "  self, other: grads\n  ⟦n⟧: grad\n"),
        new(RuleIds.OutputCount, "1 values for 2 outputs", GoodPair,
            PairDerivative + "  ⟦output_differentiability⟧: [True]\n  self, other: grads\n"),
        new(RuleIds.FormulaValue, "'self' cannot be 'auto_linear'", Good, "- name: good(Tensor self) -> Tensor\n  self: ⟦auto_linear⟧\n"),
        new(RuleIds.FormulaValue, "needs a reason", Good, "- name: good(Tensor self) -> Tensor\n  self: ⟦not_implemented()⟧\n"),
        new(RuleIds.FormulaValue, "output_differentiability", Good,
            "- name: good(Tensor self) -> Tensor\n  self: grad\n  result: ⟦non_differentiable⟧\n"),
        new(RuleIds.RepeatedTarget, "merge the two", Good,
            "- name: good(Tensor self) -> Tensor\n  self: grad\n- name: ⟦good(Tensor self) -> Tensor⟧\n  self: grad\n"),
        new(RuleIds.CompositeTarget, "through its parts", Func("good(Tensor self) -> Tensor"),
            "- name: ⟦good(Tensor self) -> Tensor⟧\n  self: grad\n"),
        new(RuleIds.ForwardCount, "missing for indices", GoodPair, PairDerivative + "  self, other: grads\n  ⟦values⟧: self_t\n"),
        new(RuleIds.ForwardCount, "delete its formula", GoodPair,
            PairDerivative + "  output_differentiability: [True, False]\n  self, other: grads\n  values: self_t\n  ⟦indices⟧: self_t\n"),
        new(RuleIds.ForwardCount, "auto_element_wise", Good,
            "- name: good(Tensor self) -> Tensor\n  self: non_differentiable\n  ⟦result⟧: auto_element_wise\n"),
        new(RuleIds.CodeStyle, "quoted text", Good, "- name: good(Tensor self) -> Tensor\n  self: ⟦\"grad\"⟧\n"),
        new(RuleIds.BadValue, "True and False", Good,
            "- name: good(Tensor self) -> Tensor\n  output_differentiability: [⟦maybe⟧]\n  self: grad\n"),
    ];

    private static IEnumerable<DiagnosticCase> CrossEntry =>
    [
        new(RuleIds.DuplicateOperator, "good.Scalar", Good + Good.Replace("good(Tensor self) -> Tensor", "⟦good(Tensor self) -> Tensor⟧")),
        new(RuleIds.AliasCollision, "operator 'good'", Good + Fine + "  aliases: ⟦good⟧\n"),
        new(RuleIds.AliasCollision, "operator 'good'", Good + "  aliases: [nice]\n" + Fine + "  aliases: ⟦nice⟧\n"),
        new(RuleIds.MemberCollision, "Good(Tensor)", Good + Fine.Replace("fine(Tensor self) -> Tensor", "⟦fine(Tensor self) -> Tensor⟧")
            + "  csharp: Good\n"),
        new(RuleIds.SymbolCollision, "'good'", Good + "  operator: '~'\n" + Fine + "  operator: ⟦'~'⟧\n"),
        new(RuleIds.SymbolPartner, "wants '>'", Func("good(Tensor self, Tensor other) -> Tensor").Replace("unary", "comparison")
            + "  operator: ⟦'<'⟧\n"),
    ];

    private const string Fine = "- func: fine(Tensor self) -> Tensor\n  family: unary\n  kernels: {cpu: Fine}\n";
    private const string Reduction = "- func: good(Tensor self) -> Tensor\n  family: reduction\n  kernels: {cpu: Good}\n";
    private const string PairDerivative = "- name: pair(Tensor self, Tensor other, int n=1) -> (Tensor values, Tensor indices)\n";
    private const string ViewWithKernel = "- func: good(Tensor(a) self) -> Tensor(a)\n  family: view\n  ⟦kernels⟧: {cpu: Good}\n  shape: same(self)\n";

    private static string Func(string schema) => $"- func: {schema}\n  family: unary\n  composite: Composites.Good\n";

    private static string Diverges(string id, string when) =>
        $"  diverges:\n  - id: {id}\n    when: {when}\n    numpy: a\n    arity: b\n    reason: c\n";
}
