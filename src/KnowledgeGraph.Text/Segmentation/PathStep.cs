namespace KnowledgeGraph.Text.Segmentation;

/// <summary>The best way from one character of a block to the block's end.</summary>
/// <param name="Score">Sum of the logarithms of the words' probabilities.</param>
/// <param name="Length">Of the first word on the way, in UTF-16 units.</param>
/// <param name="Value">Of the first word in the dictionary, or 0 where it is a character that is no word.</param>
internal readonly record struct PathStep(double Score, int Length, int Value);
