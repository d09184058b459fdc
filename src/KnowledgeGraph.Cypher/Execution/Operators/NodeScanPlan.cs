using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row all nodes, or those of a label.</summary>
/// <param name="label">-1 for all nodes; -2 for a label that the graph does not have.</param>
internal sealed class NodeScanPlan(Plan input, int slot, int label, string labelName) : Plan(input)
{
    public const int AllNodes = -1;
    public const int NoNodes = -2;

    public override string Name => label == AllNodes ? "AllNodesScan" : "NodeByLabelScan";

    public override string Details => label == AllNodes ? "" : ":" + labelName;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), slot, label);

    private sealed class Source(RowSource input, int slot, int label) : RowSource
    {
        private int _next;
        private int _count;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            (_next, _count) = (0, 0);
        }

        public override bool MoveNext(Frame frame)
        {
            while (_next >= _count)
            {
                if (!input.MoveNext(frame))
                    return false;
                _next = 0;
                _count = label switch { AllNodes => frame.Graph.NodeCount, NoNodes => 0, _ => frame.Graph.NodesWithLabel(label).Length };
            }
            frame.Budget.Step();
            frame.Slots[slot] = frame.Node(label == AllNodes ? _next : frame.Graph.NodesWithLabel(label)[_next]);
            _next++;
            return true;
        }
    }
}
