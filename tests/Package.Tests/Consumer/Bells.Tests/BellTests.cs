using Arity;
using Arity.Testing;

[assembly: OperatorsOf("Bells")]

namespace Bells.Tests;

public sealed class DTypeTests : DTypeTemplates;

public sealed class DestinationTests : DestinationTemplates;

public sealed class GradientTests : GradientTemplates;

public sealed class LayoutTests : LayoutTemplates;

public sealed class VariantTests : VariantTemplates;
