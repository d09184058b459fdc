using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>The lines of a text without mark-up.</summary>
internal static class PlainTextLines
{
    /// <param name="start">Where in <paramref name="source"/> the page begins: after its front matter.</param>
    public static List<Line> Read(string source, int start)
    {
        var lines = new List<Line>();
        var afterBlank = true;
        while (start < source.Length)
        {
            var end = source.AsSpan(start).IndexOfAny('\n', '\r', '\u2028');
            end = end < 0 ? source.Length : start + end;
            var range = new TextSpan(start, end).Trim(source);
            if (range.IsEmpty)
            {
                afterBlank = true;
            }
            else
            {
                lines.Add(new Line(Overprint.Undo(source, range) ?? CleanTextExtensions.FromSource(source, range.Start, range.End), range)
                {
                    AfterBlank = afterBlank,
                    Indented = IsIndent(source.AsSpan(start, range.Start - start)),
                });
                afterBlank = false;
            }

            start = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool IsIndent(ReadOnlySpan<char> space)
    {
        var width = 0;
        foreach (var c in space)
            width += c switch { '\u3000' => 2, '\t' => 4, ' ' or '\u00A0' => 1, _ => 0 };
        return width >= 4;
    }
}
