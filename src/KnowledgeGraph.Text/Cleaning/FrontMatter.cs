using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>The lines <c>key: value</c> between two lines of three dashes at the head of a text.</summary>
/// <param name="End">Where the page begins; 0 where the text has no front matter.</param>
internal sealed record FrontMatter(DocumentMetadata Metadata, int End)
{
    /// <summary>In UTF-16 code units. Dashes further down are rules of the page.</summary>
    private const int LongestFrontMatter = 8192;

    public static FrontMatter Read(string text)
    {
        var none = new FrontMatter(DocumentMetadata.None, 0);
        var head = text.AsSpan(0, Math.Min(text.Length, LongestFrontMatter));
        if (!head.StartsWith("---") || !TryReadLine(head, 0, out var first, out var at) || !first.TrimEnd().SequenceEqual("---"))
            return none;
        var metadata = DocumentMetadata.None;
        while (TryReadLine(head, at, out var line, out var next))
        {
            at = next;
            if (line.TrimEnd().SequenceEqual("---"))
                return new FrontMatter(metadata, at);
            var colon = line.IndexOf(':');
            if (colon < 0 && !line.Trim().IsEmpty && !char.IsWhiteSpace(line[0]) && line[0] != '-')
                return none;
            if (colon > 0)
                metadata = With(metadata, line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"').Trim('\'').Trim().ToString());
        }

        return none;
    }

    private static DocumentMetadata With(DocumentMetadata metadata, ReadOnlySpan<char> key, string value)
    {
        if (value.Length == 0)
            return metadata;
        return key switch
        {
            "title" => metadata with { Title = value },
            "url" or "link" => metadata with { Url = value },
            "source" => metadata with { Source = value },
            "date" or "published" => metadata with { Date = DateText.FindFirst(value) },
            _ => metadata,
        };
    }

    private static bool TryReadLine(ReadOnlySpan<char> text, int start, out ReadOnlySpan<char> line, out int next)
    {
        line = [];
        next = start;
        if (start >= text.Length)
            return false;
        var length = text[start..].IndexOf('\n');
        next = length < 0 ? text.Length : start + length + 1;
        line = text[start..next].TrimEnd('\n').TrimEnd('\r');
        return true;
    }
}
