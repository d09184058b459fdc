using System.Collections.Immutable;

namespace KnowledgeGraph.Core.Text;

/// <summary>Text after cleaning, with the way back to the source text.</summary>
/// <remarks>Immutable and thread-safe. <see cref="Segments"/> are the runs that were copied from the source, in order; what stands
/// between two of them in the source was left out (mark-up, a joined line break), and a character of
/// <see cref="Text"/> outside every run was put in (a space where two lines were joined).</remarks>
public sealed class CleanText
{
    private readonly ImmutableArray<Segment> segments;

    public CleanText(string text, ImmutableArray<Segment> segments)
    {
        Text = text;
        this.segments = segments;
    }

    public string Text { get; }

    public ImmutableArray<Segment> Segments => segments;

    /// <summary>A run of <paramref name="Length"/> characters at <paramref name="Clean"/> here and at <paramref name="Source"/> in the source text.</summary>
    public readonly record struct Segment(int Clean, int Source, int Length);

    /// <summary>The source range from the first to the last source character of <paramref name="clean"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or outside <see cref="Text"/>.</exception>
    public TextSpan ToSource(TextSpan clean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clean.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clean.End, Text.Length);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(clean.End, clean.Start);
        return new TextSpan(SourceAtOrAfter(clean.Start), SourceAtOrBefore(clean.End - 1) + 1);
    }

    private int SourceAtOrAfter(int clean)
    {
        var index = IndexOf(clean);
        if (index >= 0 && clean < segments[index].Clean + segments[index].Length)
            return segments[index].Source + clean - segments[index].Clean;
        return index + 1 < segments.Length ? segments[index + 1].Source : segments[^1].Source + segments[^1].Length - 1;
    }

    private int SourceAtOrBefore(int clean)
    {
        var index = IndexOf(clean);
        if (index < 0)
            return segments[0].Source;
        var segment = segments[index];
        return segment.Source + Math.Min(clean - segment.Clean, segment.Length - 1);
    }

    /// <summary>The last segment that begins at or before the offset, or -1.</summary>
    private int IndexOf(int clean)
    {
        int low = 0, high = segments.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].Clean <= clean)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
