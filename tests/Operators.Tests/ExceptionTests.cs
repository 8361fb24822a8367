using Arity.Testing;

namespace Arity.Operators.Tests;

public sealed class ExceptionTests
{
    [Test]
    public void Every_declared_exception_names_a_template_and_an_operator()
    {
        IReadOnlyList<TemplateException> exceptions = TemplateExceptions.Of(typeof(ExceptionTests).Assembly);
        var templates = typeof(OpTemplates).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Select(m => m.Name).ToHashSet();
        foreach (TemplateException exception in exceptions)
        {
            Assert.That(templates, Does.Contain(exception.Template), $"{exception}");
            Assert.That(OperatorRegistry.Find(exception.Operator), Is.Not.Null, $"{exception}");
        }

        TestContext.Out.WriteLine($"{exceptions.Count} exceptions from the templates are declared.");
        Assert.That(exceptions.Select(e => e.Reason), Has.None.Empty);
    }
}
