using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The shortest paths between two nodes that are known.</summary>
/// <param name="predicate">What the path as a whole must fulfil; the shortest that does is taken.</param>
internal sealed class ShortestPathPlan(
    Plan input, int from, int relationships, int to, Traversal traversal, LengthRange length, StepConditions conditions, ShortestSelection selection, bool refusesLoops,
    Func<Frame, bool>? predicate, Action<Frame>? beforePredicate, string details)
    : Plan(input)
{
    public override string Name => selection is { Count: 1, Groups: true } ? "AllShortestPaths" : "ShortestPath";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), this);

    private IEnumerable<int[]> Paths(Frame frame, int start, int end)
    {
        if (start == end && refusesLoops && length.Min > 0)
        {
            throw CypherValueException.Argument("InvalidArgumentValue", "A shortest path from a node to itself was asked for",
                "Add a condition that the two are different, or use ANY SHORTEST.");
        }
        if (!conditions.HoldAt(frame, start))
            return [];
        return start != end && predicate is null && selection.Count == 1 && length.Min <= 1 ? Search(frame, start, end) : SearchTrails(frame, start, end);
    }

    private long Max => length.Max ?? long.MaxValue;

    private IEnumerable<int[]> Search(Frame frame, int start, int end)
    {
        var search = new BidirectionalSearch(frame, traversal, conditions, selection.Groups);
        foreach (var path in search.Find(start, end, Max))
            yield return path;
        search.Forget();
    }

    /// <summary>All paths of distinct relationships, shorter ones first: for what no search by nodes can answer.</summary>
    private IEnumerable<int[]> SearchTrails(Frame frame, int start, int end)
    {
        var level = new List<(int Node, int[] Path)> { (start, []) };
        long taken = 0;
        for (long distance = 0; level.Count > 0; distance++)
        {
            var found = false;
            foreach (var (node, path) in level)
            {
                if (node != end || distance < length.Min || !Accepts(frame, path))
                    continue;
                found = true;
                yield return path;
                if (!selection.Groups && ++taken == selection.Count)
                    yield break;
            }
            if (distance >= Max || (selection.Groups && found && ++taken == selection.Count))
                yield break;
            var next = new List<(int Node, int[] Path)>();
            foreach (var (node, path) in level)
            {
                foreach (var (relationship, neighbour) in Steps(frame, node).Where(step => !path.Contains(step.Relationship)))
                {
                    frame.Budget.Hold(TrailBytes(path.Length + 1));
                    next.Add((neighbour, [.. path, relationship]));
                }
            }
            frame.Budget.Release(level.Sum(trail => TrailBytes(trail.Path.Length)));
            level = next;
        }
        frame.Budget.Release(level.Sum(trail => TrailBytes(trail.Path.Length)));
    }

    private static long TrailBytes(int length) => 48 + (sizeof(int) * (long)length);

    private bool Accepts(Frame frame, int[] path)
    {
        if (predicate is null)
            return true;
        Write(frame, path);
        beforePredicate?.Invoke(frame);
        return predicate(frame);
    }

    private void Write(Frame frame, int[] path) =>
        frame.Slots[relationships] = CypherValue.From(Array.ConvertAll(path, frame.Relationship));

    private List<(int Relationship, int Neighbour)> Steps(Frame frame, int node)
    {
        var steps = new List<(int Relationship, int Neighbour)>();
        var cursor = new AdjacencyCursor(traversal, node);
        while (cursor.MoveNext(frame, out var adjacent))
        {
            if (conditions.Hold(frame, adjacent.Relationship, adjacent.Neighbour))
                steps.Add((adjacent.Relationship, adjacent.Neighbour));
        }
        return steps;
    }

    private sealed class Source(RowSource input, ShortestPathPlan plan) : ExpandingSource(input)
    {
        private IEnumerator<int[]> _paths = Enumerable.Empty<int[]>().GetEnumerator();

        protected override bool BeginRow(Frame frame)
        {
            var (start, end) = (frame.Slots[plan.From], frame.Slots[plan.To]);
            if (start.Kind != CypherKind.Node || end.Kind != CypherKind.Node)
                return false;
            _paths = plan.Paths(frame, start.EntityId, end.EntityId).GetEnumerator();
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            if (!_paths.MoveNext())
                return false;
            plan.Write(frame, _paths.Current);
            return true;
        }
    }

    private int From => from;

    private int To => to;
}
