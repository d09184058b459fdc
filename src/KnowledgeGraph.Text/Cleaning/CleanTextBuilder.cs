using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Puts a <see cref="CleanText"/> together from runs of one source text. Not thread-safe.</summary>
internal sealed class CleanTextBuilder(string source)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<CleanText.Segment>.Builder segments = ImmutableArray.CreateBuilder<CleanText.Segment>();

    public int Length => text.Length;

    public bool IsEmpty => text.Length == 0;

    /// <summary>Copies a run of the source. Runs come in the order of the source; one that goes on where the last ended is merged with it.</summary>
    public void Copy(int start, int length)
    {
        if (length <= 0)
            return;
        if (segments.Count > 0)
        {
            var last = segments[^1];
            if (last.Source + last.Length == start && last.Clean + last.Length == text.Length)
                segments[^1] = last with { Length = last.Length + length };
            else
                segments.Add(new(text.Length, start, length));
        }
        else
        {
            segments.Add(new(text.Length, start, length));
        }

        text.Append(source, start, length);
    }

    /// <summary>Copies what another text of the same source holds in the range.</summary>
    public void Copy(CleanText other, TextSpan range)
    {
        var at = range.Start;
        foreach (var segment in other.Segments)
        {
            var start = Math.Max(segment.Clean, range.Start);
            var end = Math.Min(segment.Clean + segment.Length, range.End);
            if (end <= start)
                continue;
            text.Append(other.Text, at, start - at);
            Copy(segment.Source + start - segment.Clean, end - start);
            at = end;
        }

        if (at < range.End)
            text.Append(other.Text, at, range.End - at);
    }

    /// <summary>Puts in text that the source does not have.</summary>
    public void Insert(string inserted) => text.Append(inserted);

    /// <summary>What was put together so far; the builder is empty again.</summary>
    public CleanText ToCleanText()
    {
        var result = new CleanText(text.ToString(), segments.ToImmutable());
        text.Clear();
        segments.Clear();
        return result;
    }
}
