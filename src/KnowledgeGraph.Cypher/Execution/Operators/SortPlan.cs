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

    /// <param name="Cells">The keys, then the values of the live slots.</param>
    /// <param name="Number">In the order in which the rows came.</param>
    private readonly record struct Row(CypherValue[] Cells, long Number);

    private sealed class Source(RowSource input, (Evaluator Key, bool Descending)[] keys, int[] live, Evaluator? limit) : RowSource, IComparer<Row>
    {
        private readonly long _rowBytes = Budget.RowBytes(keys.Length + live.Length);
        private Row[]? _rows;
        private int _next;
        private long _held;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            frame.Budget.Release(_held);
            (_rows, _next, _held) = (null, 0, 0);
        }

        public override bool MoveNext(Frame frame)
        {
            _rows ??= Read(frame);
            if (_next >= _rows.Length)
                return false;
            var row = _rows[_next++].Cells;
            for (var i = 0; i < live.Length; i++)
                frame.Slots[live[i]] = row[keys.Length + i];
            return true;
        }

        public int Compare(Row x, Row y)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                var order = Compare(i, x.Cells[i], y.Cells[i]);
                if (order != 0)
                    return order;
            }
            return x.Number.CompareTo(y.Number);
        }

        private int Compare(int key, CypherValue x, CypherValue y)
        {
            var order = CypherOrder.CompareTotal(x, y);
            return keys[key].Descending ? -order : order;
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
                Hold(frame);
                rows.Add(new Row(Take(frame, new CypherValue[keys.Length + live.Length], 0), rows.Count));
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
                if (heap.Count < most)
                {
                    Hold(frame);
                    var row = new Row(Take(frame, new CypherValue[keys.Length + live.Length], 0), number);
                    heap.Enqueue(row, row);
                }
                else if (TryTake(frame, heap.Peek().Cells) is { } cells)
                {
                    var row = new Row(cells, number);
                    heap.EnqueueDequeue(row, row);
                }
            }
            return [.. heap.UnorderedItems.Select(item => item.Element)];
        }

        /// <summary>Computes keys only until one tells the row from the worst that is kept; null where it is no better.</summary>
        private CypherValue[]? TryTake(Frame frame, CypherValue[] worst)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                var key = keys[i].Key(frame);
                var order = Compare(i, key, worst[i]);
                if (order > 0)
                    return null;
                if (order == 0)
                    continue;
                var cells = new CypherValue[keys.Length + live.Length];
                worst.AsSpan(0, i).CopyTo(cells);
                cells[i] = key;
                return Take(frame, cells, i + 1);
            }
            return null;
        }

        /// <param name="known">How many of the keys are in place already.</param>
        private CypherValue[] Take(Frame frame, CypherValue[] cells, int known)
        {
            for (var i = known; i < keys.Length; i++)
                cells[i] = keys[i].Key(frame);
            for (var i = 0; i < live.Length; i++)
                cells[keys.Length + i] = frame.Slots[live[i]];
            return cells;
        }

        private void Hold(Frame frame)
        {
            _held += _rowBytes;
            frame.Budget.Hold(_rowBytes);
        }
    }
}
