namespace Arity;

/// <summary>While it is alive, calls on this thread are not recorded for gradients: <c>using (new NoGrad()) { ... }</c>.</summary>
public readonly struct NoGrad : IDisposable
{
    private readonly bool _wasEnabled;

    /// <summary>Stops recording on this thread.</summary>
    public NoGrad()
    {
        _wasEnabled = GradMode.IsEnabled;
        GradMode.IsEnabled = false;
    }

    /// <summary>Restores what was before.</summary>
    public void Dispose()
    {
        if (_wasEnabled) GradMode.IsEnabled = true;
    }
}
