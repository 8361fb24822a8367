using System.Collections.Immutable;
using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>
/// Gives every entry a slot that depends on its name rather than its place. The incremental driver compares the outputs of a step
/// by index, so that in source order an entry inserted at the top would re-parse all that follow; here it touches its own slot only.
/// </summary>
public static class EntrySlots
{
    private const int MinimumSize = 64;

    /// <summary>The entries' texts by slot; null where a slot is free. Two entries whose names collide take neighbouring slots.</summary>
    public static ImmutableArray<string?> Assign(ImmutableArray<SplitFile> files, CancellationToken cancellation)
    {
        int count = files.Sum(file => file.Content.Entries.Count);
        int size = MinimumSize;
        while (size < 2 * count)
            size *= 2;
        var slots = new string?[size];
        foreach (SplitFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (EntryChunk entry in file.Content.Entries)
                Place(entry.Text, slots);
        }

        return ImmutableArray.Create(slots);
    }

    private static void Place(string text, string?[] slots)
    {
        int index = (int)(Hash(text) & (uint)(slots.Length - 1));
        while (slots[index] is not null)
            index = (index + 1) & (slots.Length - 1);
        slots[index] = text;
    }

    /// <summary>FNV-1a over the entry's first line up to the parenthesis: its name, whatever else changes.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            if (c is '(' or '\n')
                break;
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
