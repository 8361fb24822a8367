using Arity.Testing;

namespace Arity.Operators.Tests;

public sealed class AcceleratorTests : AcceleratorTemplates;
