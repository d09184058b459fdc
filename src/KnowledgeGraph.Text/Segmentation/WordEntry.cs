namespace KnowledgeGraph.Text.Segmentation;

/// <summary>What a dictionary says of a word.</summary>
internal readonly record struct WordEntry(long Frequency, string Tag);
