using KnowledgeGraph.Core;

namespace KnowledgeGraph.Graph.Model;

/// <summary>One hash for a whole graph: <see cref="ContentHash"/> over id and hash of each node, the empty field, then id and hash of each relationship.</summary>
public static class GraphHash
{
    /// <param name="nodes">Ordinal order of ids.</param>
    /// <param name="relationships">Ordinal order of ids.</param>
    public static string Of(IEnumerable<(string Id, ElementHash Hash)> nodes, IEnumerable<(string Id, ElementHash Hash)> relationships)
    {
        using var hash = new ContentHash();
        foreach (var (id, content) in nodes)
            hash.Add(id).Add(content.ToString());
        hash.Add("");
        foreach (var (id, content) in relationships)
            hash.Add(id).Add(content.ToString());
        return hash.ToHex();
    }
}
