using KnowledgeGraph.Extraction.Tagging;
using TaggerTrainer.Labelling;

namespace TaggerTrainer.Training;

/// <summary>A sentence and the tag of each of its code points.</summary>
internal sealed record LabelledSentence(string Text, byte[] Tags)
{
    /// <summary>The documents of a file that <c>label</c> wrote.</summary>
    public static IEnumerable<LabelledSentence[]> ReadDocuments(string path)
    {
        var document = new List<LabelledSentence>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                yield return [.. document];
                document.Clear();
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            document.Add(new LabelledSentence(line[..tab], [.. line.AsSpan(tab + 1).ToArray().Select(TagLetters.Parse)]));
        }
    }

    /// <summary>The names, in UTF-16 units.</summary>
    public IEnumerable<(int Start, int End, NameKind Kind)> Names()
    {
        int unit = 0, start = 0, index = 0;
        foreach (var character in Text.EnumerateRunes())
        {
            int tag = Tags[index++];
            if (NameTags.PartOf(tag) is NameTags.Begin or NameTags.Single)
                start = unit;
            unit += character.Utf16SequenceLength;
            if (NameTags.PartOf(tag) is NameTags.End or NameTags.Single)
                yield return (start, unit, NameTags.KindOf(tag));
        }
    }

    /// <summary>The sentence with organisations' limits as the tagger corrects them, so that what it learns and what it says agree.</summary>
    public LabelledSentence WithCorrectedOrganisations()
    {
        // Offsets and indices of characters are the same where there are no surrogate pairs; other sentences are rare enough to leave.
        if (Text.Length != Tags.Length)
            return this;
        var names = Names().Select(n => new NameSpan(n.Start, n.End, n.Kind, 1)).ToList();
        if (!names.Exists(n => n.Kind == NameKind.Organisation))
            return this;
        OrganisationLimits.Correct(Text, names);
        var tags = new byte[Tags.Length];
        foreach (var name in names)
            NameTags.Write(tags.AsSpan(name.Start, name.End - name.Start), name.Kind);
        return new LabelledSentence(Text, tags);
    }
}
