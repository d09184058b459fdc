using System.Collections.Immutable;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>One query with its rows.</summary>
/// <param name="Rows">What the query gave, as wide as its columns.</param>
/// <param name="IsCut">The query reached its limit: there may be more rows.</param>
internal sealed record ReportSection(CatalogueQuery Query, ImmutableArray<ImmutableArray<object?>> Rows, bool IsCut)
{
    private const string Quote = "quote";
    private const string Document = "document";

    /// <summary>Numbers of the columns that hold a sentence, each with that of the column that says where it stands.</summary>
    public ImmutableArray<(int Quote, int Document)> Evidence { get; } =
    [
        .. Query.Columns.Select((column, i) => (column.Name, Number: i))
            .Where(c => c.Name.EndsWith(Quote, StringComparison.Ordinal))
            .Select(c => (c.Number, IndexOf(Query, c.Name[..^Quote.Length] + Document)))
            .Where(pair => pair.Item2 >= 0),
    ];

    /// <summary>The sentences of a row and where they stand; one that says two things is there once.</summary>
    public IEnumerable<(string Quote, string Document)> EvidenceOf(ImmutableArray<object?> row) => Evidence
        .Where(e => row[e.Quote] is not null)
        .Select(e => (ReportText.Of(row[e.Quote]), ReportText.Of(row[e.Document])))
        .Distinct();

    /// <summary>Numbers of all other columns.</summary>
    public ImmutableArray<int> Facts => [.. Enumerable.Range(0, Query.Columns.Length).Where(i => !Evidence.Any(e => e.Quote == i || e.Document == i))];

    public int ColumnOf(string name) => IndexOf(Query, name);

    private static int IndexOf(CatalogueQuery query, string name)
    {
        for (var i = 0; i < query.Columns.Length; i++)
        {
            if (query.Columns[i].Name == name)
                return i;
        }

        return -1;
    }
}
