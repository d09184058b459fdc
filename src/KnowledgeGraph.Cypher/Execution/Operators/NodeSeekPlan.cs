using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row the nodes whose indexed property is equal to a value, or to one of a list.</summary>
internal sealed class NodeSeekPlan(Plan input, int slot, int key, Evaluator value, bool isList, string details) : Plan(input)
{
    public override string Name => "NodeIndexSeek";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), slot, key, value, isList);

    private sealed class Source(RowSource input, int slot, int key, Evaluator value, bool isList) : ExpandingSource(input)
    {
        private int[] _nodes = [];
        private int _next;

        protected override bool BeginRow(Frame frame)
        {
            frame.Budget.Step();
            _nodes = Find(frame, value(frame));
            _next = 0;
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            if (_next >= _nodes.Length)
                return false;
            frame.Slots[slot] = frame.Node(_nodes[_next++]);
            return true;
        }

        private int[] Find(Frame frame, CypherValue wanted)
        {
            if (!isList)
                return wanted.IsNull ? [] : frame.Graph.FindNodes(key, wanted).ToArray();
            if (wanted.Kind != CypherKind.List)
                return [];
            var found = new HashSet<int>();
            foreach (var item in wanted.AsList())
            {
                if (!item.IsNull)
                    found.UnionWith(frame.Graph.FindNodes(key, item).ToArray());
            }
            return [.. found];
        }
    }
}
