using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row the rows of an inner plan.</summary>
internal sealed class ApplyPlan(Plan input, Plan inner) : Plan(input, inner)
{
    public override string Name => "Apply";

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), factory.Create(Inputs[1]));

    private sealed class Source(RowSource input, RowSource inner) : ExpandingSource(input)
    {
        protected override bool BeginRow(Frame frame)
        {
            inner.Open(frame);
            return true;
        }

        protected override bool NextOfRow(Frame frame) => inner.MoveNext(frame);
    }
}
