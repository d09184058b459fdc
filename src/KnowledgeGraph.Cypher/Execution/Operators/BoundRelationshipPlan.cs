using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Gives the ends of a relationship that is known already, or checks them where they are known too.</summary>
internal sealed class BoundRelationshipPlan(
    Plan input, int from, bool fromBound, int relationship, int to, bool toBound, Traversal traversal, string details) : Plan(input)
{
    public override string Name => "ProjectEndpoints";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), this);

    private bool TryEnds(Frame frame, int start, int end)
    {
        if ((fromBound && !IsNode(frame.Slots[from], start)) || (toBound && !IsNode(frame.Slots[to], end)))
            return false;
        // The same variable at both ends asks for a loop.
        if (from == to && start != end)
            return false;
        frame.Slots[from] = frame.Node(start);
        frame.Slots[to] = frame.Node(end);
        return true;
    }

    private static bool IsNode(CypherValue value, int id) => value.Kind == CypherKind.Node && value.EntityId == id;

    private sealed class Source(RowSource input, BoundRelationshipPlan plan) : ExpandingSource(input)
    {
        private readonly Traversal _traversal = plan.Traversal;
        private int _tries;
        private int _id;

        protected override bool BeginRow(Frame frame)
        {
            frame.Budget.Step();
            var value = frame.Slots[plan.Relationship];
            if (value.Kind != CypherKind.Relationship || _traversal.IsExcluded(frame, value.EntityId))
                return false;
            (_id, _tries) = (value.EntityId, 0);
            return _traversal.Types is not { } types || Array.BinarySearch(types, frame.Graph.TypeOf(_id)) >= 0;
        }

        protected override bool NextOfRow(Frame frame)
        {
            while (_tries < 2)
            {
                var (start, end) = (frame.Graph.StartOf(_id), frame.Graph.EndOf(_id));
                var backwards = _tries++ == 1;
                if (backwards ? _traversal.Direction == PatternDirection.Outgoing || (start == end && _traversal.Direction == PatternDirection.Both)
                    : _traversal.Direction == PatternDirection.Incoming)
                    continue;
                if (backwards ? plan.TryEnds(frame, end, start) : plan.TryEnds(frame, start, end))
                    return true;
            }
            return false;
        }
    }

    private Traversal Traversal => traversal;

    private int Relationship => relationship;
}
