namespace Arity.Ptx.Tests;

public sealed class SmokeTests
{
    [Test]
    public void The_test_project_runs() => Assert.That(typeof(Arity.Ptx.Syntax.PtxModule).Namespace, Is.EqualTo("Arity.Ptx.Syntax"));
}
