using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Leaves the first rows out.</summary>
internal sealed class SkipPlan(Plan input, Evaluator count) : Plan(input)
{
    public override string Name => "Skip";

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), count);

    private sealed class Source(RowSource input, Evaluator count) : RowSource
    {
        private bool _skipped;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            _skipped = false;
        }

        public override bool MoveNext(Frame frame)
        {
            if (!_skipped)
            {
                _skipped = true;
                for (var left = count(frame).AsInteger(); left > 0; left--)
                {
                    if (!input.MoveNext(frame))
                        return false;
                }
            }
            return input.MoveNext(frame);
        }
    }
}

/// <summary>Ends after a number of rows.</summary>
internal sealed class LimitPlan(Plan input, Evaluator count) : Plan(input)
{
    public override string Name => "Limit";

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), count);

    private sealed class Source(RowSource input, Evaluator count) : RowSource
    {
        private long _left;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            _left = count(frame).AsInteger();
        }

        public override bool MoveNext(Frame frame) => _left-- > 0 && input.MoveNext(frame);
    }
}
