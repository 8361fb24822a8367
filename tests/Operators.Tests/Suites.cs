using Arity.Testing;

[assembly: OperatorsOf("Arity")]
[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace Arity.Operators.Tests;
