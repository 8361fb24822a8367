namespace Arity;

/// <summary>
/// Whether operator calls on this thread are recorded for gradients; <see cref="NoGrad"/> and <see cref="EnableGrad"/> change it.
/// </summary>
public static class GradMode
{
    [ThreadStatic]
    private static bool t_isDisabled;

    /// <summary>Whether calls on this thread are recorded. True on a new thread.</summary>
    public static bool IsEnabled
    {
        get => !t_isDisabled;
        internal set => t_isDisabled = !value;
    }
}
