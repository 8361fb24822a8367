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
        if (FindLostDevice(method) is { } problem)
        {
            context.CurrentResult.SetResult(ResultState.Failure, problem);
            return context.CurrentResult;
        }

        TemplateException? exception = TemplateExceptions.Find(method);
        if (exception is { Kind: TemplateExceptionKind.Skip })
        {
            context.CurrentResult.SetResult(ResultState.Ignored, exception.Reason);
            return context.CurrentResult;
        }

        if (exception is { Kind: TemplateExceptionKind.ExpectedFailure }) return ExecuteExpectedFailure(context, exception);
        TestResult result = innerCommand.Execute(context);
        if (result.ResultState == ResultState.Success && TestContext.CurrentContext.AssertCount == 0)
            result.SetResult(ResultState.Failure, "the template asserted nothing: no sample reached an assertion.");
        return result;
    }

    // What is run on a lost device fails whatever it is: its own message would only hide the one that matters.
    private static string? FindLostDevice(TestMethod method)
    {
        foreach (Device device in method.Arguments.OfType<Device>())
            if (device.Backend.GetFailure(device) is { } failure) return $"'{device}' was lost before this test began: {failure}";
        return null;
    }

    // A failed assertion arrives as an exception, or as a result when several are collected.
    private TestResult ExecuteExpectedFailure(TestExecutionContext context, TemplateException exception)
    {
        bool hasFailed;
        try
        {
            hasFailed = innerCommand.Execute(context).ResultState.Status == TestStatus.Failed;
        }
        catch (Exception failure) when (failure is not ResultStateException { ResultState.Status: not TestStatus.Failed })
        {
            hasFailed = true;
        }

        if (hasFailed) context.CurrentResult.SetResult(ResultState.Success, $"failed as expected: {exception.Reason}");
        else context.CurrentResult.SetResult(ResultState.Failure, $"an expected failure passes: remove its entry ({exception.Reason}).");
        return context.CurrentResult;
    }
}
