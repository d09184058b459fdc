namespace KnowledgeGraph.Text.Segmentation;

/// <summary>A stretch of text whose characters may all be parts of words, or of which none may.</summary>
internal readonly record struct CharacterBlock(int Start, int End, bool IsOfWords);
