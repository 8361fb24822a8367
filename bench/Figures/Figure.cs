namespace Arity.Benchmarks.Figures;

/// <summary>A promised ratio: our time over NumPy's for the same work.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Target">The ratio to stay below; for figures without a peer, the microseconds to stay below.</param>
/// <param name="Setup">Python that prepares <paramref name="Statement"/>.</param>
/// <param name="Statement">NumPy's side; null when there is no peer.</param>
/// <param name="Repetitions">How often a sample repeats the work.</param>
/// <param name="Prepare">Makes our side.</param>
internal sealed record Figure(string Name, double Target, string Setup, string? Statement, int Repetitions, Func<Action> Prepare);
