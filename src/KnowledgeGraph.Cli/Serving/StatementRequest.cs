using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The body of a request.</summary>
/// <param name="Statement">Null where the request only opens, keeps or ends a transaction.</param>
/// <param name="Parameters">As <see cref="Graph.Stores.QueryRequest.Parameters"/> takes them.</param>
/// <param name="MaxTime">What the client allows at most; null where it does not say.</param>
internal sealed record StatementRequest(
    string? Statement, ImmutableDictionary<string, object?> Parameters, bool IncludeCounters, ImmutableArray<string> Bookmarks, TimeSpan? MaxTime)
{
    public static StatementRequest Empty { get; } = new(null, ImmutableDictionary<string, object?>.Empty, false, [], null);
}
