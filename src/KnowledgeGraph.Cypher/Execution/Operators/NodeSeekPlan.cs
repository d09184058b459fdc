using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row the nodes whose indexed property is equal to a value, or to one of a list.</summary>
internal sealed class NodeSeekPlan(Plan input, int slot, int key, Evaluator value, bool isList, string details) : Plan(input)
{
    public override string Name => "NodeIndexSeek";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), slot, key, value, isList);

    private sealed class Source(RowSource input, int slot, int key, Evaluator value, bool isList) : RowSource
    {
        private int[] _nodes = [];
        private int _next;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            (_nodes, _next) = ([], 0);
        }

        public override bool MoveNext(Frame frame)
        {
            while (_next >= _nodes.Length)
            {
                if (!input.MoveNext(frame))
                    return false;
                frame.Budget.Step();
                _nodes = Find(frame, value(frame));
                _next = 0;
            }
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
