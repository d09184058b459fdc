using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Sqlite;

/// <summary>Answers a query from an immutable picture of the store's graph in memory.</summary>
internal sealed class SnapshotQuery
{
    private const string Id = "id";

    private readonly List<GraphNode> nodes = [];
    private readonly List<GraphRelationship> relationships = [];

    /// <exception cref="KgException">KG5001: the query cannot be answered; KG5004: a limit was reached. Errors of single rows come while the rows are read.</exception>
    public static async Task<QueryResult> RunAsync(IGraphStore store, QueryRequest request, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            var limits = QueryValues.Limits(request.Limits);
            var prepared = new CypherEngine().Prepare(request.Text, limits);
            var query = new SnapshotQuery();
            var snapshot = await query.LoadAsync(store, cancellation).ConfigureAwait(false);
            var notices = prepared.Notices(snapshot).Select(n => n.Message).ToImmutableArray();
            if (request.Mode == QueryMode.Explain || prepared.Mode == CypherMode.Explain)
            {
                var plan = prepared.Explain(snapshot);
                return new QueryResult(prepared.Columns, AsyncEnumerable.Empty<ImmutableArray<object?>>(), () => plan, () => notices);
            }

            var result = prepared.Execute(
                snapshot, QueryValues.Parameters(request.Parameters), limits, time, request.Mode == QueryMode.Profile || prepared.Mode == CypherMode.Profile, cancellation);
            return new QueryResult(result.Columns, query.RowsAsync(result, cancellation), () => result.Profile, () => notices);
        }
        catch (CypherException failure)
        {
            throw QueryFailure.Of(failure);
        }
    }

    private async Task<GraphSnapshot> LoadAsync(IGraphStore store, CancellationToken cancellation)
    {
        var builder = new GraphSnapshotBuilder();
        var numbers = new Dictionary<string, int>();
        await foreach (var node in store.ReadNodesAsync(cancellationToken: cancellation).ConfigureAwait(false))
        {
            numbers.Add(node.Id, builder.AddNode(node.Labels, Properties(node.Id, node.Properties)));
            nodes.Add(node);
        }

        await foreach (var relationship in store.ReadRelationshipsAsync(cancellationToken: cancellation).ConfigureAwait(false))
        {
            builder.AddRelationship(numbers[relationship.StartId], numbers[relationship.EndId], relationship.Type, Properties(relationship.Id, relationship.Properties));
            relationships.Add(relationship);
        }

        return builder.Build(Id, "name");
    }

    private static IEnumerable<KeyValuePair<string, CypherValue>> Properties(string id, PropertyMap properties) =>
        properties.Select(p => KeyValuePair.Create(p.Key, Value(p.Value))).Prepend(KeyValuePair.Create(Id, CypherValue.From(id)));

    private static CypherValue Value(PropertyValue value) => value switch
    {
        PropertyValue.Text text => CypherValue.From(text.Value),
        PropertyValue.Integer integer => CypherValue.From(integer.Value),
        PropertyValue.Real real => CypherValue.From(real.Value),
        PropertyValue.Flag flag => CypherValue.From(flag.Value),
        PropertyValue.Texts texts => CypherValue.From(CypherList.From(texts.Values.Select(CypherValue.From))),
        PropertyValue.Integers integers => CypherValue.From(CypherList.From(integers.Values.Select(CypherValue.From))),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private async IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(CypherResult result, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var rows = result.Rows.GetEnumerator();
        while (Next(rows))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return [.. rows.Current.Select(Plain)];
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static bool Next(IEnumerator<ImmutableArray<CypherValue>> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (CypherException failure)
        {
            throw QueryFailure.Of(failure);
        }
    }

    private object? Plain(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => null,
        CypherKind.Boolean => value.AsBoolean(),
        CypherKind.Integer => value.AsInteger(),
        CypherKind.Float => value.AsFloat(),
        CypherKind.String => value.AsString(),
        CypherKind.Node => nodes[value.AsNode().Id],
        CypherKind.Relationship => relationships[value.AsRelationship().Id],
        CypherKind.List => value.AsList().Select(Plain).ToList(),
        CypherKind.Map => value.AsMap().ToDictionary(entry => entry.Key, entry => Plain(entry.Value)),
        CypherKind.Path => Path(value.AsPath()),
        _ => QueryValues.Temporal(value),
    };

    private GraphPath Path(CypherPath path) => new([.. path.Nodes.Select(n => nodes[n.Id])], [.. path.Relationships.Select(r => relationships[r.Id])]);
}
