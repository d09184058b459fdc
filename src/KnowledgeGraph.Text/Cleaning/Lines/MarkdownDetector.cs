namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>Tells Markdown in a text whose format does not say so: pages are often saved as Markdown under .txt.</summary>
internal static class MarkdownDetector
{
    /// <summary>Looks for marks that prose does not have: pairs of asterisks, pictures, links, headings.</summary>
    public static bool IsMarkdown(ReadOnlySpan<char> text) =>
        text.Contains("](", StringComparison.Ordinal)
        || HasPair(text, "**")
        || text.StartsWith("# ", StringComparison.Ordinal)
        || text.Contains("\n# ", StringComparison.Ordinal)
        || text.Contains("\n## ", StringComparison.Ordinal)
        || text.Contains("\n| --- |", StringComparison.Ordinal);

    private static bool HasPair(ReadOnlySpan<char> text, ReadOnlySpan<char> mark)
    {
        var first = text.IndexOf(mark, StringComparison.Ordinal);
        return first >= 0 && text[(first + mark.Length)..].Contains(mark, StringComparison.Ordinal);
    }
}
