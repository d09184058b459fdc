using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>What a segmenter works from. Immutable and thread-safe; load it once and share it.</summary>
public sealed class SegmentationModel
{
    internal SegmentationModel(WordDictionary words)
    {
        Words = words;
    }

    public WordDictionary Words { get; }

    /// <summary>Reads a compiled model in one go: see <see cref="Lexicons.LexiconDirectory.SegmentationModel"/>.</summary>
    /// <exception cref="KgException">KG2001 missing, KG2002 unreadable, KG2003 damaged, KG2004 of another format.</exception>
    public static SegmentationModel Load(string path) => SegmentationModelFile.Read(path);
}
