namespace Arity.Testing;

/// <summary>What a declared exception from a template does.</summary>
public enum TemplateExceptionKind
{
    /// <summary>The test does not run and is reported as ignored.</summary>
    Skip,

    /// <summary>The test must fail; passing is a failure.</summary>
    ExpectedFailure,

    /// <summary>The test compares with other tolerances.</summary>
    Tolerance,
}
