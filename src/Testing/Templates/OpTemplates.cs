using NUnit.Framework;

namespace Arity.Testing;

/// <summary>The base of all templates: runs an operator on its samples and checks that devices give back all memory.</summary>
public abstract class OpTemplates
{
    /// <summary>Notes how much memory each device holds.</summary>
    [OneTimeSetUp]
    public void SetUpDevices() => LeakCheck.Begin();

    /// <summary>Fails when a device holds more memory than before, once dropped tensors are collected.</summary>
    [OneTimeTearDown]
    public void TearDownDevices() => LeakCheck.End();

    /// <summary>The outputs of the function form.</summary>
    protected static Tensor[] Run(OpInfo op, SampleInput sample) => Outputs(op.Declaration.Invoke(Resolve(sample)));

    /// <summary>The outputs of a form.</summary>
    protected static Tensor[] Run(OpInfo op, OperatorVariants variant, SampleInput sample, Tensor[]? destinations = null)
        => Outputs(op.Declaration.Invoke(variant, Resolve(sample), destinations));

    /// <summary>Asserts that outputs are equal.</summary>
    protected static void AreEqual(Tensor[] actual, Tensor[] expected, Tolerance tolerance, string because)
    {
        Assert.That(actual, Has.Length.EqualTo(expected.Length), because);
        for (int i = 0; i < actual.Length; i++) TensorAssert.AreEqual(actual[i], expected[i], tolerance, because);
    }

    /// <summary>The same call on another device.</summary>
    protected static SampleInput On(Device device, SampleInput sample)
    {
        SampleInput moved = sample.Map(t => t.To(device));
        return moved with { Arguments = Array.ConvertAll(moved.Arguments, a => a is Device ? device : a) };
    }

    /// <summary>Whether two calls must give the same: random numbers do when the sample brings their generator.</summary>
    protected static bool IsDetermined(OpInfo op, SampleInput sample)
        => !op.Declaration.Tags.Contains("nondeterministic") || sample.Arguments.Any(a => a is Func<object>);

    // A sample gives a function for an argument that each call needs afresh, such as a generator of random numbers.
    private static object?[] Resolve(SampleInput sample)
        => Array.ConvertAll(sample.Arguments, a => a is Func<object> create ? create() : a);

    private static Tensor[] Outputs(object result) => result as Tensor[] ?? [(Tensor)result];
}
