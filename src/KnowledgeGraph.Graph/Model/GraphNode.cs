using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Model;

/// <summary>A node of the graph that analysts see.</summary>
/// <param name="Id">Readable, derived from content, the same in every store: <c>person:周明远</c>, <c>document:seeds/a.md</c>.</param>
/// <param name="Label">One of <see cref="NodeLabels"/>; every label but <c>Document</c> comes with <c>Entity</c>, see <see cref="Labels"/>.</param>
/// <param name="Properties">All but <c>id</c> and <c>formerIds</c>.</param>
/// <param name="Hash">Of label and properties.</param>
public sealed record GraphNode(string Id, string Label, PropertyMap Properties, ElementHash Hash)
{
    /// <summary>Hashes the properties.</summary>
    public static GraphNode Create(string id, string label, PropertyMap properties) =>
        new(id, label, properties, CanonicalJson.Hash(label, properties));

    /// <summary>Ordinal order, as stores and exports show them.</summary>
    public ImmutableArray<string> Labels => NodeLabels.All(Label);
}
