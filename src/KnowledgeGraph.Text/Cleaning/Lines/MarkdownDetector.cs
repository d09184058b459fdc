using System.Buffers;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>Tells Markdown in a text whose format does not say so: pages are often saved as Markdown under .txt.</summary>
internal static class MarkdownDetector
{
    /// <summary>Marks that may open something, in one paragraph. Matching them takes time that grows with the square of their number.</summary>
    private const int MostMarks = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_`<");

    /// <summary>False for a text that would take too long to read as Markdown; nobody wrote it as such.</summary>
    public static bool IsReadable(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf("\n\n", StringComparison.Ordinal);
            var paragraph = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 2)..];
            var marks = 0;
            for (var at = paragraph.IndexOfAny(Marks); at >= 0 && marks <= MostMarks; at = paragraph.IndexOfAny(Marks))
            {
                marks++;
                paragraph = paragraph[(at + 1)..];
            }

            if (marks > MostMarks)
                return false;
        }

        return true;
    }

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
