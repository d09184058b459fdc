using System.Collections.Immutable;
using KnowledgeGraph.Graph.Queries;
using KnowledgeGraph.Graph.Stores;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>Asks a store every query of a report, one after the other, with the queries' own defaults.</summary>
internal static class ReportBuilder
{
    /// <param name="shownRows">1 or more.</param>
    public static async Task<Report> BuildAsync(
        IGraphStore store, string storeName, IEnumerable<CatalogueQuery> queries, int shownRows, TimeProvider time, CancellationToken cancellationToken)
    {
        var header = await store.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        var groups = ImmutableArray.CreateBuilder<ReportGroup>();
        foreach (var group in QueryGroup.Of(queries))
        {
            var sections = ImmutableArray.CreateBuilder<ReportSection>();
            foreach (var query in group.Queries)
                sections.Add(new ReportSection(query, await RowsAsync(store, query, cancellationToken).ConfigureAwait(false)));
            groups.Add(new ReportGroup(group.Title, sections.ToImmutable()));
        }

        return new Report(storeName, header.GraphHash, header.Revision, time.GetUtcNow(), shownRows, groups.ToImmutable());
    }

    private static async Task<ImmutableArray<ImmutableArray<object?>>> RowsAsync(IGraphStore store, CatalogueQuery query, CancellationToken cancellationToken)
    {
        var values = QueryBinding.Bind(query, ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, JToken>.Empty);
        var result = await store.QueryAsync(new QueryRequest(query.Text, values), cancellationToken).ConfigureAwait(false);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        await foreach (var row in result.Rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows.ToImmutable();
    }
}
