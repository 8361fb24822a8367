using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace Arity.Testing;

/// <summary>
/// Runs one instantiated template and judges it: it must assert something, and a declared exception must still be needed.
/// </summary>
internal sealed class TemplateCommand(TestCommand inner) : DelegatingTestCommand(inner)
{
    public override TestResult Execute(TestExecutionContext context)
    {
        var method = (TestMethod)context.CurrentTest;
        TemplateException? exception = TemplateExceptions.Find(method);
        if (exception is { Kind: TemplateExceptionKind.Skip })
        {
            context.CurrentResult.SetResult(ResultState.Ignored, exception.Reason);
            return context.CurrentResult;
        }

        TestResult result = innerCommand.Execute(context);
        if (exception is { Kind: TemplateExceptionKind.ExpectedFailure }) JudgeExpectedFailure(result, exception);
        else if (result.ResultState == ResultState.Success && TestContext.CurrentContext.AssertCount == 0)
            result.SetResult(ResultState.Failure, "the template asserted nothing: no sample reached an assertion.");
        return result;
    }

    private static void JudgeExpectedFailure(TestResult result, TemplateException exception)
    {
        if (result.ResultState.Status == TestStatus.Failed)
            result.SetResult(ResultState.Success, $"failed as expected: {exception.Reason}");
        else result.SetResult(ResultState.Failure, $"an expected failure passes: remove its entry ({exception.Reason}).");
    }
}
