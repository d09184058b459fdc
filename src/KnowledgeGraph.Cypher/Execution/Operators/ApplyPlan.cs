using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row the rows of an inner plan.</summary>
internal sealed class ApplyPlan(Plan input, Plan inner) : Plan(input, inner)
{
    public override string Name => "Apply";

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), factory.Create(Inputs[1]));

    private sealed class Source(RowSource input, RowSource inner) : RowSource
    {
        private bool _open;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            _open = false;
        }

        public override bool MoveNext(Frame frame)
        {
            while (true)
            {
                if (!_open)
                {
                    if (!input.MoveNext(frame))
                        return false;
                    inner.Open(frame);
                    _open = true;
                }
                if (inner.MoveNext(frame))
                    return true;
                _open = false;
            }
        }
    }
}
