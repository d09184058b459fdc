using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Makes a quote again from the source range that is kept with it, so that evidence can be verified against a document read anew.</summary>
public static class Quotation
{
    /// <summary>The cleaned text of a range of the source; null where the article has no block that holds the whole range, as after a change of the document.</summary>
    /// <remarks>For every range <c>r</c> of a block that neither begins nor ends with a character that cleaning put in,
    /// <c>FromSource(article, block.Content.ToSource(r)) == r.Of(block.Content.Text)</c>. Pure; linear in the pieces of one block.</remarks>
    public static string? FromSource(Article article, TextSpan source)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (source.IsEmpty)
            return null;
        int low = 0, high = article.Blocks.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (SourceStart(article.Blocks[middle].Content) <= source.Start)
                low = middle + 1;
            else
                high = middle - 1;
        }

        if (high < 0)
            return null;
        var content = article.Blocks[high].Content;
        var (start, end) = (CleanAt(content, source.Start), CleanAt(content, source.End - 1));
        return start < 0 || end < start ? null : content.Text[start..(end + 1)];
    }

    private static int SourceStart(CleanText content) => content.Segments[0].Source;

    /// <summary>Where the character at a source offset stands in the cleaned text, or -1 where it was left out.</summary>
    private static int CleanAt(CleanText content, int source)
    {
        foreach (var segment in content.Segments)
        {
            if (segment.Source <= source && source < segment.Source + segment.Length)
                return segment.Clean + source - segment.Source;
        }

        return -1;
    }
}
