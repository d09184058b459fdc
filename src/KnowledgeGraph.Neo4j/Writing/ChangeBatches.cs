using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A change's batches, in phases.</summary>
/// <param name="isFirstLoad">Nothing was ever written to the store: what is created need not be looked for.</param>
internal sealed class ChangeBatches(StoreChange change, BatchSource source, bool isFirstLoad)
{
    private static readonly string PutNodes = CypherFile.Read("write/put-nodes");
    private static readonly string CreateNodes = CypherFile.Read("write/create-nodes");
    private static readonly string CreateRelationships = CypherFile.Read("write/create-relationships");
    private static readonly string DeleteNodes = CypherFile.Read("write/delete-nodes");
    private static readonly string RenameNodes = CypherFile.Read("write/rename-nodes");
    private static readonly string PutRelationships = CypherFile.Read("write/put-relationships");
    private static readonly string DeleteRelationships = CypherFile.Read("write/delete-relationships");
    private static readonly string PutRecords = CypherFile.Read("write/put-records");
    private static readonly string RemoveRecords = CypherFile.Read("write/remove-records");
    private static readonly string BuryRecords = CypherFile.Read("write/bury-records");

    private readonly GraphDelta delta = change.Delta;

    public IEnumerable<Phase> Phases() =>
    [
        new(true, Records()),
        new(false, source.Cut(WriteKind.RenameNode, RenameNodes, delta.RenamedNodes, RowWriter.Rename)),
        new(false, DeletedRelationships()),
        new(true, Nodes(WriteKind.FillRenamedNode, delta.RenamedNodes.Select(r => r.Node))
            .Concat(Nodes(WriteKind.CreateNode, delta.CreatedNodes)).Concat(Nodes(WriteKind.ChangeNode, delta.ChangedNodes))),
        new(isFirstLoad, Relationships(WriteKind.RenameRelationship, delta.RenamedRelationships.Select(r => r.Relationship))
            .Concat(Relationships(WriteKind.CreateRelationship, delta.CreatedRelationships)).Concat(Relationships(WriteKind.ChangeRelationship, delta.ChangedRelationships))),
        new(false, DeletedNodes()),
    ];

    private IEnumerable<Batch> Records() => source
        .Cut(WriteKind.PutRecord, PutRecords, change.Records.OfType<RecordChange.Put>(), (w, r) => RowWriter.Record(w, r.Record))
        .Concat(source.Cut(WriteKind.RemoveRecord, RemoveRecords, change.Records.OfType<RecordChange.Remove>(), (w, r) => RowWriter.Id(w, r.DocumentId)))
        .Concat(source.Cut(WriteKind.RemoveRecord, BuryRecords, change.Records.OfType<RecordChange.Tombstone>(), (w, r) => RowWriter.Id(w, r.DocumentId)));

    private IEnumerable<Batch> Nodes(WriteKind kind, IEnumerable<GraphNode> nodes) => nodes
        .GroupBy(n => n.Label, StringComparer.Ordinal)
        .SelectMany(g => isFirstLoad
            ? Columns(kind, CypherFile.Fill(CreateNodes, ("key", KeyOf(g.Key)), ("label", g.Key)), g, n => n.Properties, names => new NodeColumns(names))
            : source.Cut(kind, CypherFile.Fill(PutNodes, ("key", KeyOf(g.Key)), ("label", g.Key)), g, RowWriter.Node));

    private IEnumerable<Batch> DeletedNodes() => delta.DeletedNodes
        .GroupBy(n => n.Label, StringComparer.Ordinal)
        .SelectMany(g => source.Cut(WriteKind.DeleteNode, CypherFile.Fill(DeleteNodes, ("key", KeyOf(g.Key)), ("label", g.Key)), g, (w, n) => RowWriter.Id(w, n.Id)));

    private IEnumerable<Batch> Relationships(WriteKind kind, IEnumerable<GraphRelationship> relationships) => relationships
        .GroupBy(r => r.Type, StringComparer.Ordinal)
        .SelectMany(g => isFirstLoad
            // Relationships that meet in a document, and so its text and its chain, come in one batch.
            ? Columns(kind, CypherFile.Fill(CreateRelationships, ("type", g.Key), ("end", EndOf(g.Key))), g.OrderBy(r => r.EndId, StringComparer.Ordinal), r => r.Properties, names => new RelationshipColumns(names))
            : source.Cut(kind, CypherFile.Fill(PutRelationships, ("type", g.Key), ("end", EndOf(g.Key))), g, RowWriter.Relationship));

    /// <summary>All elements of a label or type by one statement, which the server plans once.</summary>
    private IEnumerable<Batch> Columns<T>(
        WriteKind kind, string body, IEnumerable<T> elements, Func<T, PropertyMap> properties, Func<ImmutableArray<string>, BatchText<T>> open)
    {
        ImmutableArray<string> names = [.. elements.SelectMany(e => properties(e).Keys).Distinct().Order(StringComparer.Ordinal)];
        return source.Cut(kind, body.Replace("{properties}", PropertyColumns.Pattern(names), StringComparison.Ordinal), elements, () => open(names));
    }

    private IEnumerable<Batch> DeletedRelationships() => delta.DeletedRelationships
        .GroupBy(r => r.Type, StringComparer.Ordinal)
        .SelectMany(g => source.Cut(
            WriteKind.DeleteRelationship, CypherFile.Fill(DeleteRelationships, ("type", g.Key), ("end", EndOf(g.Key))), g, RowWriter.Reference));

    private static string KeyOf(string label) => label == NodeLabels.Document ? NodeLabels.Document : NodeLabels.Entity;

    private static string EndOf(string type) => type == RelationshipTypes.MentionedIn ? NodeLabels.Document : NodeLabels.Entity;
}
