namespace Arity.Testing;

/// <summary>A declared exception from a template, always with a reason.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Template">The template's method name.</param>
/// <param name="Operator">The operator as declared.</param>
/// <param name="Reason">Why, for whoever wonders whether it is still needed.</param>
/// <param name="Device">A backend's name, or null for all.</param>
/// <param name="DTypes">NumPy dtype names, or null for all.</param>
/// <param name="RelativeTolerance">For <see cref="TemplateExceptionKind.Tolerance"/>: the relative tolerance.</param>
/// <param name="AbsoluteTolerance">For <see cref="TemplateExceptionKind.Tolerance"/>: the absolute tolerance.</param>
public sealed record TemplateException(
    TemplateExceptionKind Kind,
    string Template,
    string Operator,
    string Reason,
    string? Device = null,
    string[]? DTypes = null,
    double RelativeTolerance = 0,
    double AbsoluteTolerance = 0)
{
    /// <summary>Whether it is meant for a test.</summary>
    public bool Matches(string template, OpInfo op, Device device, DType dtype) => Template == template && Operator == op.Name
        && (Device is null || Device == device.Backend.Name)
        && (DTypes is null || DTypes.Contains(dtype.NumPyName));
}
