using Arity.Testing;

[assembly: OperatorsOf("Arity.ThirdParty.Tests")]

namespace Arity.ThirdParty;

public sealed class GradientTests : GradientTemplates;

public sealed class VariantTests : VariantTemplates;

public sealed class LayoutTests : LayoutTemplates;

public sealed class DTypeTests : DTypeTemplates;
