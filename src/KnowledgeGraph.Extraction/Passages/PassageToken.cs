namespace KnowledgeGraph.Extraction.Passages;

/// <summary>A word of a passage; <see cref="Tag"/> is jieba's part of speech, <c>x</c> where it is unknown.</summary>
internal readonly record struct PassageToken(int Start, int End, string Tag);
