namespace Arity.Runtime.Tests;
public sealed class Smoke { [Test] public void Runs() => Assert.That(1 + 1, Is.EqualTo(2)); }
