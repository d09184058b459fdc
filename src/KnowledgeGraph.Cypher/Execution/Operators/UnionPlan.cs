using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The rows of one plan after the other's; all write the same slots.</summary>
internal sealed class UnionPlan(Plan[] parts) : Plan(parts)
{
    public override string Name => "Union";

    public override RowSource CreateSource(SourceFactory factory) => new Source([.. Inputs.Select(factory.Create)]);

    private sealed class Source(RowSource[] parts) : RowSource
    {
        private int _current;

        public override void Open(Frame frame)
        {
            _current = 0;
            parts[0].Open(frame);
        }

        public override bool MoveNext(Frame frame)
        {
            while (_current < parts.Length)
            {
                if (parts[_current].MoveNext(frame))
                    return true;
                if (++_current < parts.Length)
                    parts[_current].Open(frame);
            }
            return false;
        }
    }
}
