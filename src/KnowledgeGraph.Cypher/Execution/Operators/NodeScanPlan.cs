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

    private sealed class Source(RowSource input, int slot, int label) : ExpandingSource(input)
    {
        private int _next;
        private int _count;

        protected override bool BeginRow(Frame frame)
        {
            _next = 0;
            _count = label switch { AllNodes => frame.Graph.NodeCount, NoNodes => 0, _ => frame.Graph.NodesWithLabel(label).Length };
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            if (_next >= _count)
                return false;
            frame.Budget.Step();
            frame.Slots[slot] = frame.Node(label == AllNodes ? _next : frame.Graph.NodesWithLabel(label)[_next]);
            _next++;
            return true;
        }
    }
}
