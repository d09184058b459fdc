namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Strings counted in Unicode code points, as Cypher counts them; a .NET string counts UTF-16 units.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var pairs = 0;
        if (!HasSurrogates(text))
            return text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                pairs++;
                i++;
            }
        }
        return text.Length - pairs;
    }

    /// <summary>The UTF-16 offset of a code point; the text's length where it has fewer.</summary>
    public static int Offset(string text, long point)
    {
        if (!HasSurrogates(text))
            return (int)Math.Min(point, text.Length);
        var offset = 0;
        for (long i = 0; i < point && offset < text.Length; i++)
            offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        return offset;
    }

    /// <summary>The order by code points: UTF-16's would put surrogates before the last characters of the basic plane.</summary>
    public static int Compare(string x, string y)
    {
        // The same property of the same node, which sorting meets all the time.
        if (ReferenceEquals(x, y))
            return 0;
        var length = Math.Min(x.Length, y.Length);
        var at = x.AsSpan(0, length).CommonPrefixLength(y);
        if (at == length)
            return x.Length.CompareTo(y.Length);
        var (a, b) = (x[at], y[at]);
        // Whatever has a surrogate lies beyond all that has none.
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }

    public static bool HasSurrogates(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
}
