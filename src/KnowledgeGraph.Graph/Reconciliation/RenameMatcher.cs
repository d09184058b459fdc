using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Reconciliation;

/// <summary>Finds the nodes that go under one id and come back under another.</summary>
/// <remarks>A vanishing and an appearing node of one label are the same entity where they share a document and a name, and no year tells them
/// apart. Of several partners the one that shares most documents is taken, then the one with the ordinally smallest ids. All of it is read
/// from state and desired graph, so that every store and every history gives the same renames.</remarks>
internal static class RenameMatcher
{
    /// <summary>Former ids by new id; each of both occurs once.</summary>
    public static Dictionary<string, string> Match(GraphState state, DesiredGraph desired, IReadOnlyList<GraphNode> vanishingNodes)
    {
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        if (vanishingNodes.Count == 0)
            return renames;
        var appearing = desired.Nodes.Where(n => n.Label != NodeLabels.Document && !state.Nodes.ContainsKey(n.Id)).ToList();
        var byName = new Dictionary<(string Label, string Key), List<GraphNode>>();
        foreach (var node in appearing)
        {
            foreach (var key in Keys(node))
            {
                if (!byName.TryGetValue((node.Label, key), out var namesakes))
                    byName.Add((node.Label, key), namesakes = []);
                namesakes.Add(node);
            }
        }

        var vanishingIds = vanishingNodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var appearingIds = appearing.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var formerDocuments = Documents(state.Relationships.Values.Select(r => (r.Type, r.StartId, r.EndId)), vanishingIds);
        var newDocuments = Documents(desired.Relationships.Select(r => (r.Type, r.StartId, r.EndId)), appearingIds);
        var pairs =
            from former in vanishingNodes
            from partner in Keys(former).SelectMany(key => byName.GetValueOrDefault((former.Label, key)) ?? []).Distinct()
            where IsSameEdition(former, partner)
            let shared = formerDocuments[former.Id].Intersect(newDocuments[partner.Id]).Count()
            where shared > 0
            select (Former: former.Id, New: partner.Id, Shared: shared);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in pairs.ToList().OrderByDescending(p => p.Shared).ThenBy(p => p.Former, StringComparer.Ordinal).ThenBy(p => p.New, StringComparer.Ordinal))
        {
            if (!renames.ContainsKey(pair.New) && taken.Add(pair.Former))
                renames.Add(pair.New, pair.Former);
        }

        return renames;
    }

    private static bool IsSameEdition(GraphNode former, GraphNode partner) =>
        former.Properties.Integer(PropertyNames.Year) is not { } left || partner.Properties.Integer(PropertyNames.Year) is not { } right || left == right;

    private static HashSet<string> Keys(GraphNode node) =>
        node.Properties.Texts(GraphPropertyNames.Aliases).Append(node.Properties.Text(GraphPropertyNames.Name) ?? "").Select(SurfaceForm.Key).ToHashSet(StringComparer.Ordinal);

    private static ILookup<string, string> Documents(IEnumerable<(string Type, string StartId, string EndId)> relationships, HashSet<string> nodes) => relationships
        .Where(r => r.Type == RelationshipTypes.MentionedIn && nodes.Contains(r.StartId))
        .ToLookup(r => r.StartId, r => r.EndId, StringComparer.Ordinal);
}
