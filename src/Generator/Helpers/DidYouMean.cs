namespace Arity.Generator.Helpers;

/// <summary>Finds the known name nearest to a misspelt one.</summary>
public static class DidYouMean
{
    /// <summary>The candidate within a third of the name's length in edits, or null; ties go to the first candidate.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        int limit = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= limit)
                continue;
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    /// <summary>A remedy to end a message with: the nearest name, or all names when none is near.</summary>
    public static string Hint(string name, IEnumerable<string> candidates)
    {
        var known = candidates.ToList();
        return Find(name, known) is string near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", known)}";
    }

    /// <summary>Edits between two names, where exchanging two neighbours counts once (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            table[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int substitution = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(substitution, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
