namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A name found in a text.</summary>
/// <param name="Start">UTF-16 units, inclusive.</param>
/// <param name="End">UTF-16 units, exclusive.</param>
/// <param name="Score">0 to 1: how often a name with this margin over the best reading without it is what the tagger's teacher says.</param>
public readonly record struct NameSpan(int Start, int End, NameKind Kind, float Score);
