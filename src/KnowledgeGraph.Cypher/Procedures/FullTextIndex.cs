using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>An inverted index over properties of nodes, scored by BM25 (k1 = 1.2, b = 0.75, Lucene's form).</summary>
internal sealed class FullTextIndex
{
    private readonly Dictionary<string, List<(int Node, int Frequency)>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _lengths = [];
    private readonly double _meanLength;

    public FullTextIndex(IGraphReader graph, FullTextIndexDefinition definition)
    {
        var keys = definition.Properties.Select(graph.FindPropertyKey).Where(key => key >= 0).ToArray();
        var label = graph.FindLabel(definition.Label);
        foreach (var node in label < 0 ? [] : graph.NodesWithLabel(label))
        {
            var terms = keys.SelectMany(key => Texts(graph.NodeProperty(node, key))).SelectMany(CjkAnalyzer.Terms).ToList();
            if (terms.Count == 0)
                continue;
            _lengths.Add(node, terms.Count);
            foreach (var group in terms.GroupBy(t => t, StringComparer.Ordinal))
            {
                if (!_postings.TryGetValue(group.Key, out var list))
                    _postings.Add(group.Key, list = []);
                list.Add((node, group.Count()));
            }
        }
        _meanLength = _lengths.Count == 0 ? 1 : _lengths.Values.Average();
    }

    /// <summary>Nodes with at least one of the query's terms; for terms joined by a phrase in quotes or by AND, all of them. Best first, then by id.</summary>
    public IEnumerable<(int Node, double Score)> Search(string query)
    {
        var required = query.Contains('"', StringComparison.Ordinal) || query.Contains(" AND ", StringComparison.Ordinal);
        var terms = query.Split([" AND ", " OR "], StringSplitOptions.TrimEntries).SelectMany(CjkAnalyzer.Terms).Distinct(StringComparer.Ordinal).ToArray();
        var scores = new Dictionary<int, (double Score, int Terms)>();
        foreach (var term in terms)
        {
            if (!_postings.TryGetValue(term, out var postings))
                continue;
            var rarity = Math.Log(1 + ((_lengths.Count - postings.Count + 0.5) / (postings.Count + 0.5)));
            foreach (var (node, frequency) in postings)
            {
                var known = scores.GetValueOrDefault(node);
                var weight = frequency / (frequency + (1.2 * (0.25 + (0.75 * _lengths[node] / _meanLength))));
                scores[node] = (known.Score + (rarity * weight), known.Terms + 1);
            }
        }
        return scores.Where(s => !required || s.Value.Terms == terms.Length)
            .OrderByDescending(s => s.Value.Score).ThenBy(s => s.Key).Select(s => (s.Key, s.Value.Score));
    }

    private static IEnumerable<string> Texts(CypherValue value) => value.Kind switch
    {
        CypherKind.String => [value.AsString()],
        CypherKind.List => value.AsList().Where(item => item.Kind == CypherKind.String).Select(item => item.AsString()),
        _ => [],
    };
}
