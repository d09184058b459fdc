using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>One of the shortest paths, or all of them, between two nodes that are known.</summary>
/// <param name="predicate">What the path as a whole must fulfil; the shortest that does is taken.</param>
internal sealed class ShortestPathPlan(
    Plan input, int from, int relationships, int to, Traversal traversal, LengthRange length, StepConditions conditions, bool all, bool refusesLoops,
    Func<Frame, bool>? predicate, Action<Frame>? beforePredicate, string details)
    : Plan(input)
{
    public override string Name => all ? "AllShortestPaths" : "ShortestPath";

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
        return predicate is null ? Search(frame, start, end) : SearchFiltered(frame, start, end);
    }

    private long Max => length.Max ?? long.MaxValue;

    /// <summary>Breadth first; each node remembers by which relationships it was reached at its distance.</summary>
    private IEnumerable<int[]> Search(Frame frame, int start, int end)
    {
        if (start == end)
        {
            return length.Min == 0 ? [[]] : SearchFiltered(frame, start, end);
        }
        var reached = new Dictionary<int, List<(int Relationship, int Node)>> { [start] = [] };
        var level = new List<int> { start };
        for (long distance = 1; distance <= Max && level.Count > 0 && !reached.ContainsKey(end); distance++)
        {
            var next = new Dictionary<int, List<(int Relationship, int Node)>>();
            foreach (var node in level)
            {
                foreach (var (relationship, neighbour) in Steps(frame, node))
                {
                    if (reached.ContainsKey(neighbour))
                        continue;
                    if (!next.TryGetValue(neighbour, out var ways))
                    {
                        frame.Budget.Hold();
                        next.Add(neighbour, ways = []);
                    }
                    if (all || ways.Count == 0)
                        ways.Add((relationship, node));
                }
            }
            foreach (var (node, ways) in next)
                reached.Add(node, ways);
            level = [.. next.Keys];
        }
        frame.Budget.Release(reached.Count);
        return reached.ContainsKey(end) ? WaysBack(frame, reached, start, end) : [];
    }

    private static IEnumerable<int[]> WaysBack(Frame frame, Dictionary<int, List<(int Relationship, int Node)>> reached, int start, int end)
    {
        var stack = new Stack<(int Node, int[] Path)>();
        stack.Push((end, []));
        while (stack.TryPop(out var top))
        {
            frame.Budget.Step();
            if (top.Node == start)
            {
                yield return top.Path;
                continue;
            }
            foreach (var (relationship, node) in Enumerable.Reverse(reached[top.Node]))
                stack.Push((node, [relationship, .. top.Path]));
        }
    }

    /// <summary>All paths of distinct relationships, shorter ones first: for conditions that no search by nodes can respect.</summary>
    private IEnumerable<int[]> SearchFiltered(Frame frame, int start, int end)
    {
        var level = new List<(int Node, int[] Path)> { (start, []) };
        for (long distance = 0; level.Count > 0; distance++)
        {
            var found = false;
            foreach (var (node, path) in level)
            {
                if (node != end || distance < length.Min || !Accepts(frame, path))
                    continue;
                found = true;
                yield return path;
                if (!all)
                    yield break;
            }
            if (found || distance >= Max)
                yield break;
            var next = new List<(int Node, int[] Path)>();
            foreach (var (node, path) in level)
            {
                foreach (var (relationship, neighbour) in Steps(frame, node).Where(step => !path.Contains(step.Relationship)))
                {
                    frame.Budget.Hold();
                    next.Add((neighbour, [.. path, relationship]));
                }
            }
            frame.Budget.Release(level.Count);
            level = next;
        }
    }

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
        for (var part = 0; part < traversal.Parts; part++)
        {
            foreach (var adjacent in traversal.Part(frame.Graph, node, part))
            {
                frame.Budget.Hop();
                if (!traversal.IsSecondSightOfLoop(part, node, adjacent) && !traversal.IsExcluded(frame, adjacent.Relationship)
                    && conditions.Hold(frame, adjacent.Relationship, adjacent.Neighbour))
                    steps.Add((adjacent.Relationship, adjacent.Neighbour));
            }
        }
        return steps;
    }

    private sealed class Source(RowSource input, ShortestPathPlan plan) : RowSource
    {
        private IEnumerator<int[]>? _paths;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            _paths = null;
        }

        public override bool MoveNext(Frame frame)
        {
            while (true)
            {
                if (_paths?.MoveNext() == true)
                {
                    plan.Write(frame, _paths.Current);
                    return true;
                }
                if (!input.MoveNext(frame))
                    return false;
                var (start, end) = (frame.Slots[plan.From], frame.Slots[plan.To]);
                _paths = start.Kind == CypherKind.Node && end.Kind == CypherKind.Node
                    ? plan.Paths(frame, start.EntityId, end.EntityId).GetEnumerator()
                    : null;
            }
        }
    }

    private int From => from;

    private int To => to;
}
