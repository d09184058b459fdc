namespace KnowledgeGraph.Text.Segmentation;

/// <summary>A word of several characters, or a run of characters that no word joined.</summary>
/// <param name="Value">Of the word in the dictionary; 0 for a run.</param>
internal readonly record struct PathPiece(int Start, int End, int Value)
{
    public bool IsRun => Value == 0;
}

/// <summary>Enumerates what the best path through a block consists of, in order.</summary>
internal ref struct PathPieces(CharacterBlock block, ReadOnlySpan<PathStep> steps)
{
    private readonly ReadOnlySpan<PathStep> steps = steps;
    private int at = block.Start;

    public PathPiece Current { get; private set; }

    public readonly PathPieces GetEnumerator() => this;

    public bool MoveNext()
    {
        if (at == block.End)
            return false;
        var start = at;
        var first = steps[start - block.Start];
        if (first.Length > 1)
        {
            at += first.Length;
            Current = new PathPiece(start, at, first.Value);
            return true;
        }

        while (at < block.End && steps[at - block.Start].Length == 1)
            at++;
        Current = new PathPiece(start, at, 0);
        return true;
    }
}
