using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Neo4j.Client;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Reads the nodes and relationships that kg manages. What is held at a time is ids and hashes, and the elements of one request.</summary>
internal sealed class ElementReader(QueryApiClient client, StateReader state)
{
    private const int ElementsInRequest = 1000;

    private static readonly string Nodes = CypherFile.Read("read/nodes");
    private static readonly string Relationships = CypherFile.Read("read/relationships");
    private static readonly string RelationshipElements = CypherFile.Read("read/relationship-elements");
    private static readonly string RelationshipElementsOf = CypherFile.Read("read/relationship-elements-of");

    private static IEnumerable<string> Types => RelationTypes.All.Select(t => t.Name()).Append(RelationshipTypes.MentionedIn);

    /// <summary>Ordinal order of ids.</summary>
    /// <param name="wanted">Null for all.</param>
    public async IAsyncEnumerable<GraphNode> ReadNodesAsync(IReadOnlyCollection<string>? wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in (wanted?.Distinct() ?? (await state.ReadNodesAsync(cancellationToken).ConfigureAwait(false)).Keys).Order(StringComparer.Ordinal).Chunk(ElementsInRequest))
        {
            var found = new List<GraphNode>(chunk.Length);
            foreach (var key in new[] { NodeLabels.Document, NodeLabels.Entity })
            {
                var ids = chunk.Where(id => NodeKeys.LabelOf(id) == key).ToList();
                if (ids.Count == 0)
                    continue;
                var statement = new CypherStatement(CypherFile.Fill(Nodes, ("key", key)), Parameters.Texts("ids", ids));
                found.AddRange((await client.RunAsync(statement, Node, cancellationToken).ConfigureAwait(false)).Rows);
            }

            found.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
            foreach (var node in found)
                yield return node;
        }
    }

    /// <summary>Ordinal order of ids.</summary>
    /// <param name="nodeIds">Null for all.</param>
    public async IAsyncEnumerable<GraphRelationship> ReadRelationshipsAsync(
        IReadOnlyCollection<string>? nodeIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var elements = new List<(string Id, string Element)>();
        if (nodeIds is null)
        {
            foreach (var type in Types)
                await AddAsync(new CypherStatement(CypherFile.Fill(RelationshipElements, ("type", type)))).ConfigureAwait(false);
        }
        else
        {
            foreach (var group in nodeIds.Distinct().GroupBy(NodeKeys.LabelOf))
            {
                foreach (var chunk in group.Chunk(ElementsInRequest))
                    await AddAsync(new CypherStatement(CypherFile.Fill(RelationshipElementsOf, ("key", group.Key)), Parameters.Texts("ids", chunk))).ConfigureAwait(false);
            }
        }

        elements.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        foreach (var chunk in elements.Distinct().Select(e => e.Element).Chunk(ElementsInRequest))
        {
            var answer = await client.RunAsync(new CypherStatement(Relationships, Parameters.Texts("elements", chunk)), Relationship, cancellationToken).ConfigureAwait(false);
            answer.Rows.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
            foreach (var relationship in answer.Rows)
                yield return relationship;
        }

        async Task AddAsync(CypherStatement statement) =>
            elements.AddRange((await client.RunAsync(statement, row => (row.Text(), row.Text()), cancellationToken).ConfigureAwait(false)).Rows);
    }

    private static GraphNode Node(RowReader row)
    {
        var id = row.Text();
        var labels = row.Texts();
        var visibleId = row.OptionalText();
        var hash = Hash(row);
        var properties = Properties(row.Text(), row.Properties());
        // The id that people see is as much kg's as the properties: edited, it must not hash as if nothing had happened.
        if (visibleId != id)
            properties = PropertyMap.From([.. properties, KeyValuePair.Create<string, PropertyValue>(GraphPropertyNames.Id, visibleId ?? "")]);
        return new GraphNode(id, NodeKeys.OwnLabelOf(id, NodeKeys.OwnLabels(labels)), properties, hash);
    }

    private static GraphRelationship Relationship(RowReader row) =>
        new(row.Text(), row.Text(), row.OptionalText() ?? "", row.OptionalText() ?? "", Hash(row, out var hash), hash);

    private static PropertyMap Hash(RowReader row, out ElementHash hash)
    {
        hash = Hash(row);
        return Properties(row.Text(), row.Properties());
    }

    private static ElementHash Hash(RowReader row) => row.OptionalText() is { Length: 32 } hex ? ElementHash.Parse(hex) : default;

    /// <summary>What is gone is left out, so that the content no longer has its hash.</summary>
    private static PropertyMap Properties(string names, List<PropertyValue?> values) => PropertyMap.From([.. names.Split(',')
        .Zip(values).Where(p => p.Second is not null).Select(p => KeyValuePair.Create(p.First, p.Second!))]);
}
