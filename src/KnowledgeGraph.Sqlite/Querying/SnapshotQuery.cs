using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Sqlite.Querying;

/// <summary>Answers a query from an immutable picture of the store's graph in memory; the rows may be read whatever the store does meanwhile.</summary>
/// <param name="path">The store's file, for messages.</param>
internal sealed class SnapshotQuery(CypherEngine engine, GraphSnapshot snapshot, string path, TimeProvider time)
{
    /// <exception cref="KgException">KG5001: the query cannot be answered; KG5004: a limit was reached. Errors of single rows come while the rows are read.</exception>
    public QueryResult Run(QueryRequest request, CancellationToken cancellation) => Guard(() =>
    {
        var limits = QueryValues.Limits(request.Limits);
        var prepared = engine.Prepare(request.Text, limits);
        var notices = prepared.Notices(snapshot).Select(n => n.Message).ToImmutableArray();
        if (request.Mode == QueryMode.Explain || prepared.Mode == CypherMode.Explain)
        {
            var plan = prepared.Explain(snapshot);
            return new QueryResult(prepared.Columns, AsyncEnumerable.Empty<ImmutableArray<object?>>(), () => plan, () => notices);
        }

        var isProfiled = request.Mode == QueryMode.Profile || prepared.Mode == CypherMode.Profile;
        var result = prepared.Execute(snapshot, QueryValues.Parameters(request.Parameters), limits, time, isProfiled, cancellation);
        return new QueryResult(result.Columns, RowsAsync(result, cancellation), () => result.Profile, () => notices);
    });

    private async IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(CypherResult result, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        using var rows = result.Rows.GetEnumerator();
        while (Guard(rows.MoveNext))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Guard(() => ImmutableArray.CreateRange(rows.Current, Plain));
        }
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (CypherException failure)
        {
            throw QueryFailure.Of(failure);
        }
        catch (InvalidDataException failure)
        {
            throw new KgException(KgErrors.StoreCorrupted(path, failure.Message), failure);
        }
    }

    /// <summary>The value as <see cref="QueryResult"/> has it.</summary>
    private static object? Plain(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => null,
        CypherKind.Boolean => value.AsBoolean(),
        CypherKind.Integer => value.AsInteger(),
        CypherKind.Float => value.AsFloat(),
        CypherKind.String => value.AsString(),
        CypherKind.Node => SnapshotElements.Node(value.AsNode()),
        CypherKind.Relationship => SnapshotElements.Relationship(value.AsRelationship()),
        CypherKind.List => value.AsList().Select(Plain).ToList(),
        CypherKind.Map => value.AsMap().ToDictionary(entry => entry.Key, entry => Plain(entry.Value)),
        CypherKind.Path => SnapshotElements.Path(value.AsPath()),
        _ => QueryValues.Temporal(value),
    };
}
