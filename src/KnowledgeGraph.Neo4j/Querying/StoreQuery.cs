using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j.Client;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Querying;

/// <summary>A query of the user's: rows as they arrive, within the limits of time and rows.</summary>
internal sealed class StoreQuery : IDisposable
{
    private readonly QueryRequest request;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource joined;

    private StoreQuery(QueryRequest request, TimeProvider time, CancellationToken caller)
    {
        this.request = request;
        this.caller = caller;
        timeout = new CancellationTokenSource(request.Limits.Time ?? Timeout.InfiniteTimeSpan, time);
        joined = CancellationTokenSource.CreateLinkedTokenSource(caller, timeout.Token);
    }

    /// <exception cref="KgException">KG42xx or KG5201; KG5004: a limit was reached.</exception>
    public static async Task<QueryResult> RunAsync(QueryApiClient client, QueryRequest request, TimeProvider time, CancellationToken caller)
    {
        var prefix = request.Mode switch { QueryMode.Explain => "EXPLAIN ", QueryMode.Profile => "PROFILE ", _ => "" };
        var statement = new CypherStatement(prefix + request.Text, writer => WriteParameters(writer, request.Parameters));
        var query = new StoreQuery(request, time, caller);
        try
        {
            var answer = await client.StreamAsync(statement, query.joined.Token).ConfigureAwait(false);
            return new QueryResult(answer.Fields, query.RowsAsync(answer, CancellationToken.None), () => answer.Plan, () => answer.Notices);
        }
        catch (Exception e)
        {
            query.Dispose();
            if (query.IsTimeout(e))
                throw query.TimeExceeded(e);
            throw;
        }
    }

    public void Dispose()
    {
        joined.Dispose();
        timeout.Dispose();
    }

    private async IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(TypedAnswer answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var _ = this;
        var rows = answer.ReadAsync(joined.Token).GetAsyncEnumerator(CancellationToken.None);
        await using var __ = rows.ConfigureAwait(false);
        long count = 0;
        while (await MoveAsync(rows).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++count > request.Limits.Rows)
                throw new KgException(KgErrors.QueryLimit(FormattableString.Invariant($"The result has more than {request.Limits.Rows} rows"), "--max-rows"));
            yield return rows.Current;
        }
    }

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<ImmutableArray<object?>> rows)
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (IsTimeout(e))
        {
            throw TimeExceeded(e);
        }
    }

    /// <summary>Whatever the cut connection looks like from here.</summary>
    private bool IsTimeout(Exception exception) =>
        timeout.IsCancellationRequested && !caller.IsCancellationRequested && exception is OperationCanceledException or KgException or ObjectDisposedException;

    private KgException TimeExceeded(Exception exception) => new(
        KgErrors.QueryLimit(FormattableString.Invariant($"The query ran for more than {request.Limits.Time!.Value.TotalSeconds:0.###} s"), "--max-time"), exception);

    private static void WriteParameters(JsonTextWriter writer, IReadOnlyDictionary<string, object?> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }
    }

    private static void WriteValue(JsonTextWriter writer, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteValue(text);
                break;
            case IReadOnlyDictionary<string, object?> map:
                writer.WriteStartObject();
                WriteParameters(writer, map);
                writer.WriteEndObject();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                    WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteValue(value);
                break;
        }
    }
}
