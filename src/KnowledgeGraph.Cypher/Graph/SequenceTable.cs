namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Numbers short sequences of integers: each is the number of its beginning and its last element.</summary>
internal sealed class SequenceTable
{
    /// <summary>The number of the sequence without elements.</summary>
    public const int Empty = 0;

    private readonly Dictionary<(int Beginning, int Last), int> _numbers = [];
    private readonly List<int[]> _sequences = [[]];

    public int Append(int sequence, int element)
    {
        if (!_numbers.TryGetValue((sequence, element), out var number))
        {
            number = _sequences.Count;
            _sequences.Add([.. _sequences[sequence], element]);
            _numbers.Add((sequence, element), number);
        }
        return number;
    }

    /// <summary>The sequences by their numbers.</summary>
    public int[][] Build() => [.. _sequences];
}
