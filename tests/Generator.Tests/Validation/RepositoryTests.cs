using Arity.Generator.Tests.Helpers;

namespace Arity.Generator.Tests.Validation;

public sealed class RepositoryTests
{
    [Test]
    public void OurOwnDeclarationsAreSound()
    {
        var problems = Marked.Check(Resources.Read("Operators.yaml"), Resources.Read("derivatives.yaml"));
        Assert.That(problems.Select(problem => problem.ToString()), Is.Empty);
    }
}
