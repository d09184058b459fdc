using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row the rows of a procedure; one without columns leaves the row as it is.</summary>
/// <param name="outputs">For each column wanted its number and slot.</param>
internal sealed class ProcedurePlan(Plan input, Procedure procedure, Evaluator[] arguments, (int Column, int Slot)[] outputs, QuerySource query, SourceSpan span) : Plan(input)
{
    public override string Name => "ProcedureCall";

    public override string Details => procedure.Signature;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), this);

    private IEnumerator<CypherValue[]> Call(Frame frame)
    {
        var values = Array.ConvertAll(arguments, argument => argument(frame));
        for (var i = 0; i < values.Length; i++)
        {
            var kinds = procedure.Parameters[i].Kinds;
            if (!values[i].IsNull && ((int)kinds & (1 << (int)values[i].Kind)) == 0)
            {
                throw query.Runtime(new CypherError(CypherErrorKind.TypeError, "InvalidArgumentType",
                    $"{procedure.Name}: {procedure.Parameters[i].Name} must be {new Semantics.StaticType(kinds).Describe()}, was {values[i].Kind}"), span);
            }
        }
        return procedure.Body(frame, values).GetEnumerator();
    }

    private sealed class Source(RowSource input, ProcedurePlan plan) : ExpandingSource(input)
    {
        private IEnumerator<CypherValue[]> _rows = Enumerable.Empty<CypherValue[]>().GetEnumerator();
        private bool _isRowGiven;

        protected override bool BeginRow(Frame frame)
        {
            _rows = plan.Call(frame);
            _isRowGiven = false;
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            if (plan.HasNoColumns)
                return RunOnce(frame);
            if (!_rows.MoveNext())
                return false;
            frame.Budget.Step();
            foreach (var (column, slot) in plan.Outputs)
                frame.Slots[slot] = _rows.Current[column];
            return true;
        }

        private bool RunOnce(Frame frame)
        {
            if (_isRowGiven)
                return false;
            while (_rows.MoveNext())
                frame.Budget.Step();
            return _isRowGiven = true;
        }
    }

    private bool HasNoColumns => procedure.Columns.Length == 0;

    private (int Column, int Slot)[] Outputs => outputs;
}
