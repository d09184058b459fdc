using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Orders the rows; equal ones stay as they came. With a limit it keeps the first rows only, in a heap.</summary>
/// <param name="live">The slots that the rows consist of.</param>
internal sealed class SortPlan(Plan input, (Evaluator Key, bool Descending)[] keys, int[] live, Evaluator? limit, string details) : Plan(input)
{
    public override string Name => limit is null ? "Sort" : "Top";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), keys, live, limit);

    private sealed record Row(CypherValue[] Keys, CypherValue[] Values, long Number);

    private sealed class Source(RowSource input, (Evaluator Key, bool Descending)[] keys, int[] live, Evaluator? limit) : RowSource, IComparer<Row>
    {
        private Row[]? _rows;
        private int _next;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            frame.Budget.Release(_rows?.Length ?? 0);
            (_rows, _next) = (null, 0);
        }

        public override bool MoveNext(Frame frame)
        {
            _rows ??= Read(frame);
            if (_next >= _rows.Length)
                return false;
            var row = _rows[_next++];
            for (var i = 0; i < live.Length; i++)
                frame.Slots[live[i]] = row.Values[i];
            return true;
        }

        public int Compare(Row? x, Row? y)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                var order = CypherOrder.CompareTotal(x!.Keys[i], y!.Keys[i]);
                if (order != 0)
                    return keys[i].Descending ? -order : order;
            }
            return x!.Number.CompareTo(y!.Number);
        }

        private Row[] Read(Frame frame)
        {
            var most = limit is null ? long.MaxValue : limit(frame).AsInteger();
            var rows = most == long.MaxValue ? ReadAll(frame) : ReadTop(frame, most);
            Array.Sort(rows, this);
            return rows;
        }

        private Row[] ReadAll(Frame frame)
        {
            var rows = new List<Row>();
            while (input.MoveNext(frame))
            {
                frame.Budget.Hold();
                rows.Add(Take(frame, rows.Count));
            }
            return [.. rows];
        }

        private Row[] ReadTop(Frame frame, long most)
        {
            // The worst row kept is on top, so that a better one replaces it.
            var heap = new PriorityQueue<Row, Row>(Comparer<Row>.Create((x, y) => Compare(y, x)));
            for (long number = 0; input.MoveNext(frame); number++)
            {
                frame.Budget.Step();
                if (most == 0)
                    break;
                var row = Take(frame, number);
                if (heap.Count < most)
                {
                    frame.Budget.Hold();
                    heap.Enqueue(row, row);
                }
                else if (Compare(row, heap.Peek()) < 0)
                    heap.EnqueueDequeue(row, row);
            }
            return [.. heap.UnorderedItems.Select(item => item.Element)];
        }

        private Row Take(Frame frame, long number) => new(
            Array.ConvertAll(keys, key => key.Key(frame)), Array.ConvertAll(live, slot => frame.Slots[slot]), number);
    }
}
