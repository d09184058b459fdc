using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>From a node along one relationship, to any node or to one that is known already.</summary>
internal sealed class ExpandPlan(Plan input, int from, int relationship, int to, bool into, Traversal traversal, string details) : Plan(input)
{
    public override string Name => into ? "Expand(Into)" : "Expand(All)";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory)
    {
        var source = factory.Create(Inputs[0]);
        return into ? new IntoSource(source, from, relationship, to, traversal) : new AllSource(source, from, relationship, to, traversal);
    }

    private sealed class AllSource(RowSource input, int from, int relationship, int to, Traversal traversal) : ExpandingSource(input)
    {
        private AdjacencyCursor _cursor;

        protected override bool BeginRow(Frame frame)
        {
            var start = frame.Slots[from];
            if (start.Kind != CypherKind.Node)
                return false;
            _cursor = new AdjacencyCursor(traversal, start.EntityId);
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            if (!_cursor.MoveNext(frame, out var adjacent))
                return false;
            frame.Slots[relationship] = frame.Relationship(adjacent.Relationship);
            frame.Slots[to] = frame.Node(adjacent.Neighbour);
            return true;
        }
    }

    /// <summary>Looks from the end with fewer relationships, so that a hub costs no more than its neighbour.</summary>
    private sealed class IntoSource(RowSource input, int from, int relationship, int to, Traversal traversal) : ExpandingSource(input)
    {
        private readonly Traversal _forward = traversal;
        private readonly Traversal _reversed = traversal.Reversed();
        private AdjacencyCursor _cursor;

        protected override bool BeginRow(Frame frame)
        {
            var (start, end) = (frame.Slots[from], frame.Slots[to]);
            if (start.Kind != CypherKind.Node || end.Kind != CypherKind.Node)
                return false;
            var (first, last) = (start.EntityId, end.EntityId);
            _cursor = _forward.Degree(frame.Graph, first) > _reversed.Degree(frame.Graph, last)
                ? new AdjacencyCursor(_reversed, last, first)
                : new AdjacencyCursor(_forward, first, last);
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            if (!_cursor.MoveNext(frame, out var adjacent))
                return false;
            frame.Slots[relationship] = frame.Relationship(adjacent.Relationship);
            return true;
        }
    }
}
