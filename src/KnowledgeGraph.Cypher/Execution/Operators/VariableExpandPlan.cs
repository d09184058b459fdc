using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>From a node along a number of different relationships, depth first.</summary>
/// <param name="reversed">The pattern is walked from its right end: the list of relationships is turned round.</param>
/// <param name="keepsList">Whether anybody wants the list.</param>
internal sealed class VariableExpandPlan(
    Plan input, int from, int relationships, int to, bool into, Traversal traversal, LengthRange length, StepConditions conditions, bool reversed, bool keepsList, string details)
    : Plan(input)
{
    public override string Name => into ? "VarLengthExpand(Into)" : "VarLengthExpand(All)";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), this);

    private CypherValue List(Frame frame, List<Step> path)
    {
        var values = new CypherValue[path.Count - 1];
        for (var i = 0; i < values.Length; i++)
            values[reversed ? values.Length - 1 - i : i] = frame.Relationship(path[i + 1].Relationship);
        return CypherValue.From(values);
    }

    /// <summary>A node of the path with those of its relationships that are still to be looked at, and the relationship that led there.</summary>
    private struct Step
    {
        public int Relationship;
        public AdjacencyCursor Cursor;
    }

    private sealed class Source(RowSource input, VariableExpandPlan plan) : RowSource
    {
        /// <summary>A <see cref="Step"/> and its relationship in the set of those taken.</summary>
        private const long StepBytes = 64;

        private readonly List<Step> _path = [];
        private readonly HashSet<int> _taken = [];

        public override void Open(Frame frame)
        {
            input.Open(frame);
            frame.Budget.Release(Math.Max(0, _path.Count - 1) * StepBytes);
            _path.Clear();
            _taken.Clear();
        }

        public override bool MoveNext(Frame frame)
        {
            while (true)
            {
                if (_path.Count == 0)
                {
                    if (!input.MoveNext(frame))
                        return false;
                    frame.Budget.Step();
                    var start = frame.Slots[plan.From];
                    if (start.Kind != CypherKind.Node || !plan.Conditions.HoldAt(frame, start.EntityId))
                        continue;
                    _path.Add(new Step { Relationship = -1, Cursor = new AdjacencyCursor(plan.Traversal, start.EntityId) });
                    if (plan.Length.Min == 0 && TryEmit(frame))
                        return true;
                    continue;
                }
                if (_path.Count - 1 < (plan.Length.Max ?? long.MaxValue) && TryStep(frame))
                {
                    if (_path.Count - 1 >= plan.Length.Min && TryEmit(frame))
                        return true;
                    continue;
                }
                if (_path.Count > 1)
                    frame.Budget.Release(StepBytes);
                _taken.Remove(_path[^1].Relationship);
                _path.RemoveAt(_path.Count - 1);
            }
        }

        private bool TryStep(Frame frame)
        {
            var top = _path[^1];
            while (top.Cursor.MoveNext(frame, out var adjacent))
            {
                if (_taken.Contains(adjacent.Relationship) || !plan.Conditions.Hold(frame, adjacent.Relationship, adjacent.Neighbour))
                    continue;
                _path[^1] = top;
                _path.Add(new Step { Relationship = adjacent.Relationship, Cursor = new AdjacencyCursor(plan.Traversal, adjacent.Neighbour) });
                _taken.Add(adjacent.Relationship);
                frame.Budget.Hold(StepBytes);
                return true;
            }
            return false;
        }

        private bool TryEmit(Frame frame)
        {
            var end = _path[^1].Cursor.Node;
            if (plan.Into)
            {
                var wanted = frame.Slots[plan.To];
                if (wanted.Kind != CypherKind.Node || wanted.EntityId != end)
                    return false;
            }
            else
                frame.Slots[plan.To] = frame.Node(end);
            if (plan.KeepsList)
                frame.Slots[plan.Relationships] = plan.List(frame, _path);
            return true;
        }
    }

    private int From => from;

    private int To => to;

    private int Relationships => relationships;

    private bool Into => into;

    private bool KeepsList => keepsList;

    private LengthRange Length => length;

    private Traversal Traversal => traversal;

    private StepConditions Conditions => conditions;
}
