namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>Phrases with a value each, found in a text from left to right. Thread-safe once filled.</summary>
internal sealed class PhraseTrie<T>
    where T : class
{
    private readonly Dictionary<long, int> edges = [];
    private readonly List<T?> values = [null];

    /// <summary>A phrase that was there already keeps its first value.</summary>
    public void Add(string phrase, T value)
    {
        var node = 0;
        foreach (var character in phrase)
        {
            var key = Key(node, character);
            if (!edges.TryGetValue(key, out var next))
            {
                next = values.Count;
                values.Add(null);
                edges.Add(key, next);
            }

            node = next;
        }

        values[node] ??= value;
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/>, or null; <paramref name="end"/> is where it ends.</summary>
    public T? Longest(ReadOnlySpan<char> text, int start, out int end)
    {
        T? best = null;
        end = start;
        var node = 0;
        for (var i = start; i < text.Length && edges.TryGetValue(Key(node, text[i]), out node); i++)
        {
            if (values[node] is not { } value)
                continue;
            best = value;
            end = i + 1;
        }

        return best;
    }

    public T? Exact(ReadOnlySpan<char> phrase)
    {
        var node = 0;
        foreach (var character in phrase)
        {
            if (!edges.TryGetValue(Key(node, character), out node))
                return null;
        }

        return values[node];
    }

    private static long Key(int node, char character) => ((long)node << 16) | character;
}
