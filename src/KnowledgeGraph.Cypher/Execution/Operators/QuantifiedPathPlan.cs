using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The slots of a quantified path.</summary>
/// <param name="InnerStart">Where one repetition begins, in the direction of the walk.</param>
/// <param name="InnerEnd">Where it ends.</param>
/// <param name="Inner">All slots that one repetition fills.</param>
/// <param name="InnerRelationships">Those of its relationships, in the order of the pattern.</param>
/// <param name="Groups">Inner variables and the lists that they become.</param>
/// <param name="Relationships">The list of all relationships.</param>
internal sealed record QuantifiedSlots(
    int From, int To, int InnerStart, int InnerEnd, int[] Inner, int[] InnerRelationships, (int Inner, int Outer)[] Groups, int Relationships);

/// <summary>Repeats a pattern, each repetition beginning where the last one ended, depth first, without a relationship twice.</summary>
/// <param name="inner">One repetition, from <see cref="QuantifiedSlots.InnerStart"/>.</param>
/// <param name="reversed">Walked from the right end: lists are turned round.</param>
internal sealed class QuantifiedPathPlan(Plan input, Plan inner, QuantifiedSlots slots, LengthRange repetitions, bool into, bool reversed, Traversal exclusions, string details)
    : Plan(input, inner)
{
    public override string Name => into ? "Repeat(Into)" : "Repeat(Trail)";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), this, factory);

    private QuantifiedSlots Slots => slots;

    private LengthRange Repetitions => repetitions;

    private bool Into => into;

    private Traversal Exclusions => exclusions;

    private void Write(Frame frame, List<Repetition> walk)
    {
        var count = walk.Count - 1;
        foreach (var (innerSlot, outerSlot) in slots.Groups)
        {
            var at = Array.IndexOf(slots.Inner, innerSlot);
            frame.Slots[outerSlot] = CypherValue.From(Ordered(walk, count).Select(r => r.Row[at]).ToArray());
        }
        var positions = Array.ConvertAll(slots.InnerRelationships, slot => Array.IndexOf(slots.Inner, slot));
        frame.Slots[slots.Relationships] = CypherValue.From(Ordered(walk, count)
            .SelectMany(r => positions.SelectMany(p => Items(r.Row[p]))).ToArray());
    }

    private static CypherList Items(CypherValue value) => value.Kind == CypherKind.List ? value.AsList() : new CypherList([value]);

    private IEnumerable<Repetition> Ordered(List<Repetition> walk, int count) =>
        reversed ? walk.Skip(1).Take(count).Reverse() : walk.Skip(1).Take(count);

    /// <summary>One repetition of the walk: its row, and the source of what may follow it.</summary>
    private sealed class Repetition
    {
        public required int Node { get; init; }

        public required CypherValue[] Row { get; init; }

        public required int[] Relationships { get; init; }

        public RowSource? Following { get; set; }

        /// <summary>What the inner slots held when the following source last gave a row.</summary>
        public CypherValue[]? Resume { get; set; }
    }

    private sealed class Source(RowSource input, QuantifiedPathPlan plan, SourceFactory factory) : RowSource
    {
        /// <summary>The operators of a repetition, its row and its relationships, roughly.</summary>
        private const long StepBytes = 512;

        private readonly List<Repetition> _walk = [];
        private readonly HashSet<int> _taken = [];
        private readonly List<RowSource> _pool = [];

        public override void Open(Frame frame)
        {
            input.Open(frame);
            frame.Budget.Release(Math.Max(0, _walk.Count - 1) * StepBytes);
            _walk.Clear();
            _taken.Clear();
        }

        public override bool MoveNext(Frame frame)
        {
            while (true)
            {
                if (_walk.Count == 0)
                {
                    if (!input.MoveNext(frame))
                        return false;
                    var start = frame.Slots[plan.Slots.From];
                    if (start.Kind != CypherKind.Node)
                        continue;
                    _walk.Add(new Repetition { Node = start.EntityId, Row = [], Relationships = [] });
                    if (plan.Repetitions.Min == 0 && TryEmit(frame))
                        return true;
                    continue;
                }
                if (_walk.Count - 1 < (plan.Repetitions.Max ?? long.MaxValue) && TryStep(frame))
                {
                    if (_walk.Count - 1 >= plan.Repetitions.Min && TryEmit(frame))
                        return true;
                    continue;
                }
                foreach (var relationship in _walk[^1].Relationships)
                    _taken.Remove(relationship);
                if (_walk.Count > 1)
                    frame.Budget.Release(StepBytes);
                _walk.RemoveAt(_walk.Count - 1);
            }
        }

        private bool TryStep(Frame frame)
        {
            var last = _walk[^1];
            if (last.Following is null)
            {
                while (_pool.Count < _walk.Count)
                    _pool.Add(factory.Create(plan.Inputs[1]));
                last.Following = _pool[_walk.Count - 1];
                frame.Slots[plan.Slots.InnerStart] = frame.Node(last.Node);
                last.Following.Open(frame);
            }
            else if (last.Resume is { } resume)
                Restore(frame, resume);
            while (last.Following.MoveNext(frame))
            {
                frame.Budget.Step();
                var row = Array.ConvertAll(plan.Slots.Inner, slot => frame.Slots[slot]);
                last.Resume = row;
                var relationships = Relationships(frame);
                if (relationships.Any(r => _taken.Contains(r) || plan.Exclusions.IsExcluded(frame, r)))
                    continue;
                _taken.UnionWith(relationships);
                _walk.Add(new Repetition { Node = frame.Slots[plan.Slots.InnerEnd].EntityId, Row = row, Relationships = relationships });
                frame.Budget.Hold(StepBytes);
                return true;
            }
            return false;
        }

        private void Restore(Frame frame, CypherValue[] row)
        {
            for (var i = 0; i < row.Length; i++)
                frame.Slots[plan.Slots.Inner[i]] = row[i];
        }

        private int[] Relationships(Frame frame) =>
            [.. plan.Slots.InnerRelationships.SelectMany(slot => Items(frame.Slots[slot])).Select(r => r.EntityId)];

        private bool TryEmit(Frame frame)
        {
            var end = _walk[^1].Node;
            if (plan.Into)
            {
                var wanted = frame.Slots[plan.Slots.To];
                if (wanted.Kind != CypherKind.Node || wanted.EntityId != end)
                    return false;
            }
            else
                frame.Slots[plan.Slots.To] = frame.Node(end);
            plan.Write(frame, _walk);
            return true;
        }
    }
}
