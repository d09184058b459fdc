using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Lets the rows through for which a condition is true.</summary>
internal sealed class FilterPlan(Plan input, Func<Frame, bool> predicate, string details) : Plan(input)
{
    public override string Name => "Filter";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), predicate);

    private sealed class Source(RowSource input, Func<Frame, bool> predicate) : RowSource
    {
        public override void Open(Frame frame) => input.Open(frame);

        public override bool MoveNext(Frame frame)
        {
            while (input.MoveNext(frame))
            {
                if (predicate(frame))
                    return true;
            }
            return false;
        }
    }
}
