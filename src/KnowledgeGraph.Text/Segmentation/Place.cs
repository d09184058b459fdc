namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Where in a word a character stands, in the order of jieba's letters B, E, M, S.</summary>
internal enum Place
{
    Begin,
    End,
    Middle,

    /// <summary>The character is a word.</summary>
    Single,
}
