using System.Collections.Immutable;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph.Queries;
using KnowledgeGraph.Graph.Stores;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>Asks a store every query of a report, one after the other, with the queries' own defaults.</summary>
internal static class ReportBuilder
{
    /// <param name="shownRows">1 or more.</param>
    /// <param name="asking">Told the name of each query before it is asked; may be null.</param>
    public static async Task<Report> BuildAsync(
        IGraphStore store, string storeName, IEnumerable<CatalogueQuery> queries, int shownRows, TimeProvider time, IProgress<string>? asking, CancellationToken cancellationToken)
    {
        var header = await store.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        var groups = ImmutableArray.CreateBuilder<ReportGroup>();
        foreach (var group in QueryGroup.Of(queries))
        {
            var sections = ImmutableArray.CreateBuilder<ReportSection>();
            foreach (var query in group.Queries)
            {
                asking?.Report(query.Name);
                sections.Add(await AskAsync(store, query, shownRows, cancellationToken).ConfigureAwait(false));
            }

            groups.Add(new ReportGroup(group.Title, sections.ToImmutable()));
        }

        return new Report(storeName, header.GraphHash, header.Revision, time.GetUtcNow(), shownRows, groups.ToImmutable());
    }

    private static async Task<ReportSection> AskAsync(IGraphStore store, CatalogueQuery query, int shownRows, CancellationToken cancellationToken)
    {
        var limit = CatalogueLimit.Default(query) is { } own ? Math.Max(own, shownRows) : (long?)null;
        var defaults = QueryBinding.Bind(query, ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, JToken>.Empty);
        var values = limit is { } most ? CatalogueLimit.With(query, defaults, most) : defaults;
        var result = await store.QueryAsync(new QueryRequest(query.Text, values), cancellationToken).ConfigureAwait(false);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        await foreach (var row in result.Rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return new ReportSection(query, rows.ToImmutable(), rows.Count == limit);
    }
}
