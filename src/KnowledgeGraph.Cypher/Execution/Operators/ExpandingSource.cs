namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Gives any number of rows for each row of the input.</summary>
internal abstract class ExpandingSource(RowSource input) : RowSource
{
    private bool _isInRow;

    public override void Open(Frame frame)
    {
        input.Open(frame);
        _isInRow = false;
    }

    public sealed override bool MoveNext(Frame frame)
    {
        while (true)
        {
            if (_isInRow && NextOfRow(frame))
                return true;
            _isInRow = false;
            if (!input.MoveNext(frame))
                return false;
            _isInRow = BeginRow(frame);
        }
    }

    /// <summary>Called with a row of the input in the slots.</summary>
    /// <returns>False where there is nothing for it.</returns>
    protected abstract bool BeginRow(Frame frame);

    /// <summary>Called until it returns false.</summary>
    protected abstract bool NextOfRow(Frame frame);
}
