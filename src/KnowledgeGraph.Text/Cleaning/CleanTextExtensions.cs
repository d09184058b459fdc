using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning;

internal static class CleanTextExtensions
{
    /// <summary>One run of the source.</summary>
    public static CleanText FromSource(string source, int start, int end) =>
        new(source[start..end], end > start ? [new CleanText.Segment(0, start, end - start)] : []);

    /// <summary>The part in the range, with its way back to the source.</summary>
    public static CleanText Slice(this CleanText text, TextSpan range)
    {
        if (range.Start == 0 && range.End == text.Text.Length)
            return text;
        var segments = ImmutableArray.CreateBuilder<CleanText.Segment>();
        foreach (var segment in text.Segments)
        {
            var start = Math.Max(segment.Clean, range.Start);
            var end = Math.Min(segment.Clean + segment.Length, range.End);
            if (end > start)
                segments.Add(new(start - range.Start, segment.Source + start - segment.Clean, end - start));
        }

        return new CleanText(range.Of(text.Text), segments.ToImmutable());
    }

    /// <summary>The range without white space and invisible characters at either end; empty where there is nothing else.</summary>
    public static TextSpan Trim(this TextSpan range, string text)
    {
        var (start, end) = range;
        while (start < end && Characters.IsBlank(text[start]))
            start++;
        while (end > start && Characters.IsBlank(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    public static CleanText Trim(this CleanText text) =>
        text.Slice(new TextSpan(0, text.Text.Length).Trim(text.Text));
}
