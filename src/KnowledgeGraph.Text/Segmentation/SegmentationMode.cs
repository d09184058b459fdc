namespace KnowledgeGraph.Text.Segmentation;

/// <summary>jieba's ways to cut a text.</summary>
public enum SegmentationMode
{
    /// <summary>The most probable words; together they are the whole text.</summary>
    Accurate,

    /// <summary>Every word of the dictionary that stands in the text; they overlap.</summary>
    Full,

    /// <summary>The most probable words, the long ones after the words of two and three characters that stand in them.</summary>
    Search,
}
