using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The shortest paths between two nodes, breadth first from both ends at once: a hub near one end is met from the other.</summary>
/// <param name="all">All of them instead of one.</param>
internal sealed class BidirectionalSearch(Frame frame, Traversal traversal, StepConditions conditions, bool all)
{
    private const long WayBytes = 96;

    /// <param name="start">Not <paramref name="end"/>.</param>
    /// <returns>The relationships of each path, from the start on.</returns>
    public IEnumerable<int[]> Find(int start, int end, long longest)
    {
        if (!conditions.HoldAt(frame, start) || !conditions.HoldAt(frame, end))
            return [];
        var (forwards, backwards) = (new Side(this, start, traversal), new Side(this, end, traversal.Reversed()));
        for (long length = 1; length <= longest && forwards.IsGrowing && backwards.IsGrowing; length++)
        {
            var (side, other) = forwards.Work <= backwards.Work ? (forwards, backwards) : (backwards, forwards);
            // Had the two met before the other's last level, they would have met a step ago.
            var meeting = side.Grow().Where(other.HasReached).ToList();
            if (meeting.Count > 0)
                return Join(forwards, backwards, all ? meeting : [meeting[0]]);
        }
        return [];
    }

    public void Forget() => frame.Budget.Release(_held);

    private long _held;

    private static IEnumerable<int[]> Join(Side forwards, Side backwards, List<int> meeting) =>
        from node in meeting
        from first in forwards.WaysTo(node)
        from second in backwards.WaysTo(node)
        select (int[])[.. first, .. Enumerable.Reverse(second)];

    private void Hold()
    {
        _held += WayBytes;
        frame.Budget.Hold(WayBytes);
    }

    private sealed class Side
    {
        private readonly BidirectionalSearch _search;
        private readonly Traversal _traversal;
        private readonly Dictionary<int, List<(int Relationship, int Node)>> _reached;
        private List<int> _level;

        public Side(BidirectionalSearch search, int root, Traversal traversal)
        {
            (_search, _traversal) = (search, traversal);
            _reached = new() { [root] = [] };
            _level = [root];
            CountWork();
        }

        public bool IsGrowing => _level.Count > 0;

        /// <summary>Relationships that the next level looks at.</summary>
        public long Work { get; private set; }

        public bool HasReached(int node) => _reached.ContainsKey(node);

        /// <returns>The nodes that are one step further than all before.</returns>
        public List<int> Grow()
        {
            var next = new Dictionary<int, List<(int Relationship, int Node)>>();
            foreach (var node in _level)
                Follow(node, next);
            foreach (var (node, ways) in next)
                _reached.Add(node, ways);
            _level = [.. next.Keys];
            CountWork();
            return _level;
        }

        /// <summary>The relationships of the shortest ways from the root to a node.</summary>
        public IEnumerable<int[]> WaysTo(int node)
        {
            var waiting = new Stack<(int Node, int[] Path)>();
            waiting.Push((node, []));
            while (waiting.TryPop(out var top))
            {
                _search.Frame.Budget.Step();
                var ways = _reached[top.Node];
                if (ways.Count == 0)
                    yield return top.Path;
                for (var i = ways.Count - 1; i >= 0; i--)
                    waiting.Push((ways[i].Node, [ways[i].Relationship, .. top.Path]));
            }
        }

        private void Follow(int node, Dictionary<int, List<(int Relationship, int Node)>> next)
        {
            var frame = _search.Frame;
            var cursor = new AdjacencyCursor(_traversal, node);
            while (cursor.MoveNext(frame, out var adjacent))
            {
                if (_reached.ContainsKey(adjacent.Neighbour))
                    continue;
                var isNew = !next.TryGetValue(adjacent.Neighbour, out var ways);
                if ((!isNew && !_search.All) || !_search.Conditions.Hold(frame, adjacent.Relationship, adjacent.Neighbour))
                    continue;
                if (isNew)
                    next.Add(adjacent.Neighbour, ways = []);
                _search.Hold();
                ways!.Add((adjacent.Relationship, node));
            }
        }

        private void CountWork() => Work = _level.Sum(node => (long)_traversal.Degree(_search.Frame.Graph, node));
    }

    private Frame Frame => frame;

    private bool All => all;

    private StepConditions Conditions => conditions;
}
