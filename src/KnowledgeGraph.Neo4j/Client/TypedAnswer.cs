using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Neo4j.Querying;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>Rows as they arrive, with their types.</summary>
internal sealed class TypedAnswer : IAsyncDisposable
{
    private readonly QueryApiClient client;
    private readonly OpenResponse response;
    private readonly AnswerReader answer;
    private bool hasRow;

    /// <summary>Reads up to the first row, so that a query's own errors come at once.</summary>
    public TypedAnswer(QueryApiClient client, OpenResponse response)
    {
        this.client = client;
        this.response = response;
        answer = new AnswerReader(response.Json);
        try
        {
            hasRow = answer.ReadToRows() && answer.ReadRow();
        }
        catch (Exception e) when (QueryApiClient.Translate(e, response.IsTimeout) is { } failure)
        {
            throw failure;
        }
    }

    public ImmutableArray<string> Fields => answer.Fields;

    /// <summary>Null unless the statement asked for it; it may follow the rows.</summary>
    public string? Plan => answer.Plan is { } plan ? PlanText.Render(plan) : null;

    /// <summary>They follow the rows.</summary>
    public IReadOnlyList<string> Notices => answer.Notices;

    public async IAsyncEnumerable<ImmutableArray<object?>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var _ = this.ConfigureAwait(false);
        while (hasRow)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = await Task.Run(ReadRow, cancellationToken).ConfigureAwait(false);
            yield return row;
        }

        client.Remember(answer);
    }

    public ValueTask DisposeAsync() => response.DisposeAsync();

    private ImmutableArray<object?> ReadRow()
    {
        try
        {
            var row = ImmutableArray.CreateBuilder<object?>(Fields.Length);
            while (response.Json.Read() && response.Json.TokenType != Newtonsoft.Json.JsonToken.EndArray)
                row.Add(TypedValues.Read(response.Json));
            response.SignOfLife();
            hasRow = answer.ReadRow();
            return row.DrainToImmutable();
        }
        catch (Exception e) when (QueryApiClient.Translate(e, response.IsTimeout) is { } failure)
        {
            throw client.Describe(failure);
        }
    }
}
