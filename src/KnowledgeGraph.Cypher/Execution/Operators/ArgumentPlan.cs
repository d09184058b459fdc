using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>One row, as the frame holds it: the beginning of a query or subquery.</summary>
internal sealed class ArgumentPlan : Plan
{
    public override string Name => "Argument";

    public override RowSource CreateSource(SourceFactory factory) => new Source();

    private sealed class Source : RowSource
    {
        private bool _given;

        public override void Open(Frame frame) => _given = false;

        public override bool MoveNext(Frame frame)
        {
            if (_given)
                return false;
            return _given = true;
        }
    }
}
