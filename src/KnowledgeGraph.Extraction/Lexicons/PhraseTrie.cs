namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>Phrases with a value each, found in a text from left to right. Thread-safe once filled.</summary>
internal sealed class PhraseTrie<T>
    where T : class
{
    private readonly Dictionary<long, int> edges = [];

    // Most places of a text begin no phrase: the first character is looked up in an array.
    private readonly int[] roots = new int[char.MaxValue + 1];
    private readonly List<T?> values = [null];

    /// <summary>A phrase that was there already keeps its first value.</summary>
    public void Add(string phrase, T value)
    {
        var node = 0;
        foreach (var character in phrase)
        {
            if (!TryStep(node, character, out var next))
            {
                next = values.Count;
                values.Add(null);
                if (node == 0)
                    roots[character] = next;
                else
                    edges.Add(Key(node, character), next);
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
        for (var i = start; i < text.Length && TryStep(node, text[i], out node); i++)
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
            if (!TryStep(node, character, out node))
                return null;
        }

        return values[node];
    }

    private bool TryStep(int node, char character, out int next)
    {
        if (node != 0)
            return edges.TryGetValue(Key(node, character), out next);
        next = roots[character];
        return next != 0;
    }

    private static long Key(int node, char character) => ((long)node << 16) | character;
}
