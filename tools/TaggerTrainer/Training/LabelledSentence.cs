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
}
