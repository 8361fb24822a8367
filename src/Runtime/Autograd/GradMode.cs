namespace Arity;

/// <summary>Whether operator calls on this thread are recorded for gradients.</summary>
internal static class GradMode
{
    [ThreadStatic]
    private static bool t_isDisabled;

    public static bool IsEnabled
    {
        get => !t_isDisabled;
        set => t_isDisabled = !value;
    }
}
