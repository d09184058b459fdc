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

    private sealed class AllSource(RowSource input, int from, int relationship, int to, Traversal traversal) : RowSource
    {
        private readonly int _parts = traversal.Parts;
        private int _node;
        private int _part;
        private int _next;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            _part = _parts;
        }

        public override bool MoveNext(Frame frame)
        {
            while (true)
            {
                while (_part < _parts)
                {
                    var row = traversal.Part(frame.Graph, _node, _part);
                    while (_next < row.Length)
                    {
                        var adjacent = row[_next++];
                        frame.Budget.Hop();
                        if (traversal.IsSecondSightOfLoop(_part, _node, adjacent) || traversal.IsExcluded(frame, adjacent.Relationship))
                            continue;
                        frame.Slots[relationship] = frame.Relationship(adjacent.Relationship);
                        frame.Slots[to] = frame.Node(adjacent.Neighbour);
                        return true;
                    }
                    _part++;
                    _next = 0;
                }
                if (!input.MoveNext(frame))
                    return false;
                var start = frame.Slots[from];
                if (start.Kind != CypherKind.Node)
                    continue;
                (_node, _part, _next) = (start.EntityId, 0, 0);
            }
        }
    }

    /// <summary>Looks from the end with fewer relationships, so that a hub costs no more than its neighbour.</summary>
    private sealed class IntoSource(RowSource input, int from, int relationship, int to, Traversal traversal) : RowSource
    {
        private readonly Traversal _forward = traversal;
        private readonly Traversal _reversed = traversal.Reversed();
        private readonly int _parts = traversal.Parts;
        private Traversal _traversal = traversal;
        private int _node;
        private int _target;
        private int _part;
        private int _next;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            _part = _parts;
        }

        public override bool MoveNext(Frame frame)
        {
            while (true)
            {
                while (_part < _parts)
                {
                    var row = _traversal.Part(frame.Graph, _node, _part);
                    while (_next < row.Length)
                    {
                        var adjacent = row[_next++];
                        frame.Budget.Hop();
                        if (adjacent.Neighbour != _target || _traversal.IsSecondSightOfLoop(_part, _node, adjacent) || _traversal.IsExcluded(frame, adjacent.Relationship))
                            continue;
                        frame.Slots[relationship] = frame.Relationship(adjacent.Relationship);
                        return true;
                    }
                    _part++;
                    _next = 0;
                }
                if (!input.MoveNext(frame))
                    return false;
                var (start, end) = (frame.Slots[from], frame.Slots[to]);
                if (start.Kind != CypherKind.Node || end.Kind != CypherKind.Node)
                    continue;
                (_node, _target, _part, _next) = (start.EntityId, end.EntityId, 0, 0);
                _traversal = _forward;
                if (_forward.Degree(frame.Graph, _node) > _reversed.Degree(frame.Graph, _target))
                    (_node, _target, _traversal) = (_target, _node, _reversed);
            }
        }
    }
}
