namespace KnowledgeGraph.Text.Segmentation;

/// <summary>A word of the dictionary as it stands in a text.</summary>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Frequency">How often it occurred in the corpus that the dictionary was made from.</param>
/// <param name="Tag">Part of speech in jieba's tag set (<c>n</c>, <c>nr</c>, <c>ns</c>, <c>nt</c>, <c>v</c> …); <c>x</c> where the dictionary has none.</param>
public readonly record struct DictionaryWord(int Length, long Frequency, string Tag);
