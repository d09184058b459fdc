using System.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Texts for Markdown, where they are to be read as they are.</summary>
internal static class MarkdownText
{
    /// <summary>Characters that would begin emphasis, code, a link, a tag, a cell or an entity are escaped; line breaks become spaces.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("\\`*_{}[]<>|~&\r\n") < 0)
            return text;
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
                result.Append(' ');
            else if (c == '<')
                result.Append("&lt;");
            else if (c == '>')
                result.Append("&gt;");
            else if (c == '&')
                result.Append("&amp;");
            else if ("\\`*_{}[]|~".Contains(c, StringComparison.Ordinal))
                result.Append('\\').Append(c);
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
