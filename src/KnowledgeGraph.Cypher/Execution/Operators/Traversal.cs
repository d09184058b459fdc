using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Which relationships of a node a pattern follows.</summary>
/// <param name="Types">Ascending; null for all.</param>
/// <param name="Direction">Seen from the node at which the step begins.</param>
/// <param name="Excluded">Slots of relationships, or lists of them, that the same MATCH has taken already.</param>
internal sealed record Traversal(int[]? Types, PatternDirection Direction, int[] Excluded)
{
    private readonly (int First, int Last)[] _ranges = Ranges(Types);

    /// <summary>The rows of the adjacency lists to go through, one after the other: neighbouring types and a direction each.</summary>
    public int Parts => _ranges.Length * (Direction == PatternDirection.Both ? 2 : 1);

    public ReadOnlySpan<Adjacent> Part(IGraphReader graph, int node, int part)
    {
        var incoming = Direction == PatternDirection.Incoming || (Direction == PatternDirection.Both && part >= _ranges.Length);
        var (first, last) = _ranges[part >= _ranges.Length ? part - _ranges.Length : part];
        return incoming ? graph.Incoming(node, first, last) : graph.Outgoing(node, first, last);
    }

    /// <summary>In both directions a loop would come twice.</summary>
    public bool IsSecondSightOfLoop(int part, int node, Adjacent adjacent) =>
        Direction == PatternDirection.Both && adjacent.Neighbour == node && part >= _ranges.Length;

    /// <summary>How many relationships there are to look at.</summary>
    public int Degree(IGraphReader graph, int node)
    {
        var degree = 0;
        for (var part = 0; part < Parts; part++)
            degree += Part(graph, node, part).Length;
        return degree;
    }

    /// <summary>The same relationships seen from their other ends.</summary>
    public Traversal Reversed() => this with
    {
        Direction = Direction switch
        {
            PatternDirection.Outgoing => PatternDirection.Incoming,
            PatternDirection.Incoming => PatternDirection.Outgoing,
            _ => PatternDirection.Both,
        },
    };

    public bool IsExcluded(Frame frame, int relationship)
    {
        foreach (var slot in Excluded)
        {
            var taken = frame.Slots[slot];
            if (taken.Kind == CypherKind.Relationship)
            {
                if (taken.EntityId == relationship)
                    return true;
            }
            else if (taken.Kind == CypherKind.List)
            {
                foreach (var item in taken.AsList().AsSpan())
                {
                    if (item.EntityId == relationship)
                        return true;
                }
            }
        }
        return false;
    }

    private static (int First, int Last)[] Ranges(int[]? types)
    {
        if (types is null)
            return [(-1, -1)];
        var ranges = new List<(int First, int Last)>();
        foreach (var type in types)
        {
            if (ranges.Count > 0 && ranges[^1].Last == type - 1)
                ranges[^1] = (ranges[^1].First, type);
            else
                ranges.Add((type, type));
        }
        return [.. ranges];
    }
}
