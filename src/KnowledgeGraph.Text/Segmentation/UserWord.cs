namespace KnowledgeGraph.Text.Segmentation;

/// <summary>A line of a user's dictionary.</summary>
/// <param name="Frequency">Null: as high as it must be for the word to be cut as one. 0: the word is never cut as one.</param>
/// <param name="Tag">Null: the shipped dictionary's, or <c>x</c>.</param>
public sealed record UserWord(string Word, long? Frequency = null, string? Tag = null);
