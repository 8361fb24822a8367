namespace Arity;

/// <summary>
/// While it is alive, calls on this thread are recorded again inside of <see cref="NoGrad"/>: <c>using (new EnableGrad()) { ... }</c>.
/// </summary>
public readonly struct EnableGrad : IDisposable
{
    private readonly bool _wasDisabled;

    /// <summary>Starts recording on this thread.</summary>
    public EnableGrad()
    {
        _wasDisabled = !GradMode.IsEnabled;
        GradMode.IsEnabled = true;
    }

    /// <summary>Restores what was before.</summary>
    public void Dispose()
    {
        if (_wasDisabled) GradMode.IsEnabled = false;
    }
}
