using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Training;

/// <summary>Where the teacher names somebody in one sentence of a document and overlooks the same words in another, the name counts in both.</summary>
internal static class TeacherConsistency
{
    /// <summary>How often a document must name it.</summary>
    private const int MinimumCount = 2;

    /// <summary>UTF-16 units; two characters are too often part of something else.</summary>
    private const int MinimumLength = 3;

    public static LabelledSentence[] Apply(LabelledSentence[] document)
    {
        var names = document
            .SelectMany(s => s.Names().Select(n => (Text: s.Text[n.Start..n.End], n.Kind)))
            .Where(n => n.Kind != NameKind.Place && n.Text.Length >= MinimumLength)
            .GroupBy(n => n)
            .Where(g => g.Count() >= MinimumCount)
            .Select(g => g.Key)
            .OrderByDescending(n => n.Text.Length).ThenBy(n => n.Text, StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? document : [.. document.Select(s => Mended(s, names))];
    }

    private static LabelledSentence Mended(LabelledSentence sentence, List<(string Text, NameKind Kind)> names)
    {
        // Offsets and indices of characters are the same where there are no surrogate pairs; other sentences are rare enough to leave.
        if (sentence.Text.Length != sentence.Tags.Length)
            return sentence;
        var tags = sentence.Tags;
        foreach (var (text, kind) in names)
        {
            for (var at = sentence.Text.IndexOf(text, StringComparison.Ordinal); at >= 0; at = sentence.Text.IndexOf(text, at + text.Length, StringComparison.Ordinal))
            {
                if (tags.AsSpan(at, text.Length).ContainsAnyExcept((byte)NameTags.Outside))
                    continue;
                if (ReferenceEquals(tags, sentence.Tags))
                    tags = [.. tags];
                NameTags.Write(tags.AsSpan(at, text.Length), kind);
            }
        }

        return ReferenceEquals(tags, sentence.Tags) ? sentence : sentence with { Tags = tags };
    }
}
