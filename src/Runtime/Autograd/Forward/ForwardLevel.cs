namespace Arity;

/// <summary>A computation of directional derivatives. When it is disposed, its tangents are gone.</summary>
public sealed class ForwardLevel : IDisposable
{
    [ThreadStatic]
    private static ForwardLevel? t_current;

    private volatile bool _isEnded;

    internal ForwardLevel()
    {
        if (t_current is not null)
            throw new AutogradException(
                "ForwardAD: a level is active on this thread, and levels do not nest; use double backward for second derivatives.");
        t_current = this;
    }

    /// <summary>Whether tangents of this level still count.</summary>
    public bool IsActive => !_isEnded;

    internal static ForwardLevel Current => t_current
        ?? throw new AutogradException(
            "ForwardAD: no level is active on this thread; begin one with: using var level = ForwardAD.EnterLevel();");

    /// <summary>Ends the level.</summary>
    public void Dispose()
    {
        _isEnded = true;
        if (ReferenceEquals(t_current, this)) t_current = null;
    }

    /// <summary>Throws unless this is the active level of this thread: a call cannot mix tangents of two computations.</summary>
    internal void RequireCurrent()
    {
        if (!ReferenceEquals(t_current, this))
            throw new AutogradException(
                "ForwardAD: the tensor carries a tangent of a level that another thread began; Unpack it there first.");
    }
}
