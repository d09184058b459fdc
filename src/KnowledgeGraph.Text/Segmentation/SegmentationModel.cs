using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>What a segmenter works from. Immutable and thread-safe; load it once and share it.</summary>
public sealed class SegmentationModel
{
    internal SegmentationModel(WordDictionary words, WordHmm wordHmm, TagHmm tagHmm)
    {
        Words = words;
        WordHmm = wordHmm;
        TagHmm = tagHmm;
    }

    public WordDictionary Words { get; }

    internal WordHmm WordHmm { get; }

    internal TagHmm TagHmm { get; }

    /// <summary>Reads a compiled model in one go: see <see cref="Lexicons.LexiconDirectory.SegmentationModel"/>.</summary>
    /// <exception cref="KgException">KG2001 missing, KG2002 unreadable, KG2003 damaged, KG2004 of another format.</exception>
    public static SegmentationModel Load(string path) => SegmentationModelFile.Read(path);

    /// <summary>The same model with a user's words, which go before its own and before those of an earlier user.</summary>
    /// <exception cref="KgException">KG2008: they are too many (about half a million).</exception>
    public SegmentationModel With(UserDictionary dictionary) => new(Words.With(dictionary), WordHmm, TagHmm);
}
