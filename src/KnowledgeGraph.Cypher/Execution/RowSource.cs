namespace KnowledgeGraph.Cypher.Execution;

/// <summary>An operator at work: a stream of rows, each of them in the frame's slots.</summary>
internal abstract class RowSource
{
    /// <summary>Begins (again) with the rows for what the frame now holds.</summary>
    public abstract void Open(Frame frame);

    /// <returns>False at the end; the slots then hold nothing of use.</returns>
    public abstract bool MoveNext(Frame frame);
}
