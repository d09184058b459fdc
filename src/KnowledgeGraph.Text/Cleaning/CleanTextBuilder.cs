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
    public void Copy(int start, int length) => Map(source.AsSpan(start, Math.Max(0, length)), start);

    /// <summary>Adds text that stands for the source from <paramref name="start"/> on: a copy, or what a character reference means, which is never longer than the reference.</summary>
    public void Map(ReadOnlySpan<char> meant, int start)
    {
        if (meant.IsEmpty)
            return;
        if (segments.Count > 0 && segments[^1] is var last && last.Source + last.Length == start && last.Clean + last.Length == text.Length)
            segments[^1] = last with { Length = last.Length + meant.Length };
        else
            segments.Add(new(text.Length, start, meant.Length));
        text.Append(meant);
    }

    /// <summary>Adds what another text of the same source holds in the range.</summary>
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
            Map(other.Text.AsSpan(start, end - start), segment.Source + start - segment.Clean);
            at = end;
        }

        text.Append(other.Text, at, range.End - at);
    }

    /// <summary>Puts in text that the source does not have.</summary>
    public void Insert(string inserted) => text.Append(inserted);

    /// <summary>The last character, or NUL.</summary>
    public char Last => text.Length == 0 ? '\0' : text[^1];

    /// <summary>What was put together so far; the builder keeps it.</summary>
    public string Peek() => text.ToString();

    /// <summary>What was put together so far; the builder is empty again.</summary>
    public CleanText ToCleanText()
    {
        var result = new CleanText(text.ToString(), segments.ToImmutable());
        text.Clear();
        segments.Clear();
        return result;
    }
}
