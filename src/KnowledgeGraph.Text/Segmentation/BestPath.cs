namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Finds the sequence of dictionary words with the highest product of probabilities, from the end to the beginning.</summary>
/// <remarks>The order of additions and the choice between equals (the longer word) are those of jieba's <c>calc</c>, so that the sums agree to the last bit.</remarks>
internal sealed class BestPath
{
    private readonly WordTable words;
    private readonly double[] weights;
    private readonly double unknownWeight;

    public BestPath(WordDictionary dictionary)
    {
        words = dictionary.Words;
        var logTotal = Math.Log(dictionary.Total);
        weights = Array.ConvertAll(words.LogFrequencies, logarithm => logarithm - logTotal);
        unknownWeight = -logTotal;
    }

    /// <summary>The best step from each character of the block, and one from its end.</summary>
    public ReadOnlySpan<PathStep> Find(ReadOnlySpan<char> text, CharacterBlock block, ref PathBuffer buffer)
    {
        var characters = text[block.Start..block.End];
        var steps = buffer.Steps(characters.Length + 1);
        steps[^1] = default;
        for (var start = characters.Length - 1; start >= 0; start--)
            steps[start] = BestFrom(characters[start..], steps[start..]);
        return steps;
    }

    /// <summary>Where the word that begins at a character of the path ends without a model for unknown words: single letters and digits in a row are one.</summary>
    public static int EndOfKnown(ReadOnlySpan<char> text, CharacterBlock block, ReadOnlySpan<PathStep> steps, int start)
    {
        var end = start + steps[start - block.Start].Length;
        if (end > start + 1 || !Characters.IsAlphanumeric(text[start]))
            return end;
        while (end < block.End && steps[end - block.Start].Length == 1 && Characters.IsAlphanumeric(text[end]))
            end++;
        return end;
    }

    private PathStep BestFrom(ReadOnlySpan<char> rest, ReadOnlySpan<PathStep> steps)
    {
        var walk = new WordWalk(words);
        double bestScore = double.NegativeInfinity;
        int bestLength = 0, bestValue = 0;
        for (var i = 0; i < rest.Length && walk.TryStep(rest[i], out var value); i++)
        {
            if (value == 0)
                continue;
            var weight = weights[WordTable.FrequencyNumber(value)];
            var score = weight + steps[i + 1].Score;
            if (score >= bestScore && weight != double.NegativeInfinity)
                (bestScore, bestLength, bestValue) = (score, i + 1, value);
        }

        return bestLength > 0
            ? new PathStep(bestScore, bestLength, bestValue)
            : new PathStep(unknownWeight + steps[1].Score, 1, 0);
    }
}
