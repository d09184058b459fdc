using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Walks along a list of relationships that is known already, as the older form <c>(a)-[rs*]->(b)</c> with a bound <c>rs</c> asks for.</summary>
internal sealed class BoundPathPlan(
    Plan input, int from, bool fromBound, int relationships, int to, bool toBound, Traversal traversal, LengthRange length, string details) : Plan(input)
{
    public override string Name => "ProjectEndpoints";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), this);

    private bool TryWalk(Frame frame, CypherList list, int start)
    {
        var node = start;
        foreach (var item in list)
        {
            if (item.Kind != CypherKind.Relationship || traversal.IsExcluded(frame, item.EntityId))
                return false;
            var id = item.EntityId;
            if (traversal.Types is { } types && Array.BinarySearch(types, frame.Graph.TypeOf(id)) < 0)
                return false;
            if (traversal.Direction != PatternDirection.Incoming && frame.Graph.StartOf(id) == node)
                node = frame.Graph.EndOf(id);
            else if (traversal.Direction != PatternDirection.Outgoing && frame.Graph.EndOf(id) == node)
                node = frame.Graph.StartOf(id);
            else
                return false;
        }
        var end = frame.Slots[to];
        if (toBound && (end.Kind != CypherKind.Node || end.EntityId != node))
            return false;
        frame.Slots[from] = frame.Node(start);
        frame.Slots[to] = frame.Node(node);
        return true;
    }

    private IEnumerable<int> Starts(Frame frame, CypherList list)
    {
        if (fromBound)
            return frame.Slots[from] is { Kind: CypherKind.Node } node ? [node.EntityId] : [];
        if (list.Count == 0 || list[0].Kind != CypherKind.Relationship)
            return [];
        var first = list[0].EntityId;
        return new[] { frame.Graph.StartOf(first), frame.Graph.EndOf(first) }.Distinct();
    }

    private sealed class Source(RowSource input, BoundPathPlan plan) : ExpandingSource(input)
    {
        private Queue<int> _starts = [];
        private CypherList _list = CypherList.Empty;

        protected override bool BeginRow(Frame frame)
        {
            var value = frame.Slots[plan.RelationshipsSlot];
            if (value.Kind != CypherKind.List || !plan.Takes(value.AsList().Count))
                return false;
            _list = value.AsList();
            _starts = new(plan.Starts(frame, _list));
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            while (_starts.TryDequeue(out var start))
            {
                if (plan.TryWalk(frame, _list, start))
                    return true;
            }
            return false;
        }
    }

    private bool Takes(int count) => count >= length.Min && count <= (length.Max ?? long.MaxValue);

    private int RelationshipsSlot => relationships;
}
