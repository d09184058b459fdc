using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Answers the statements of <c>cypher/read</c>, with which kg reads a Neo4j store's keeping (its header, records and hashes): what they ask for is
/// no part of the graph that queries see. So every reading command of kg works on a served store.</summary>
internal sealed partial class StoreStatements
{
    private static readonly ImmutableArray<(string Name, Regex Text)> Known =
    [
        .. new[] { "header", "record-headers", "records", "node-state", "nodes", "relationship-state", "relationship-elements", "relationship-elements-of", "relationships" }
            .Select(name => (name, new Regex(@"\A\s*" + Place().Replace(Regex.Escape(Read(name)), "(?<place>[A-Za-z_]+)") + @"\s*\z", RegexOptions.CultureInvariant))),
    ];

    private readonly IGraphStore store;
    private readonly QueryRequest request;
    private readonly string place;

    private StoreStatements(IGraphStore store, QueryRequest request, string place)
    {
        this.store = store;
        this.request = request;
        this.place = place;
    }

    /// <summary>Null where the statement is none of these.</summary>
    public static async Task<QueryResult?> TryAnswerAsync(IGraphStore store, QueryRequest request, CancellationToken cancellation)
    {
        foreach (var (name, text) in Known)
        {
            if (text.Match(request.Text) is not { Success: true } match)
                continue;
            var rows = new List<ImmutableArray<object?>>();
            await foreach (var row in new StoreStatements(store, request, match.Groups["place"].Value).RowsAsync(name, cancellation).ConfigureAwait(false))
                rows.Add(row);
            var columns = Enumerable.Range(1, rows.FirstOrDefault([]).Length).Select(i => $"column{i}");
            return new QueryResult([.. columns], rows.ToAsyncEnumerable());
        }

        return null;
    }

    private IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(string name, CancellationToken cancellation) => name switch
    {
        "header" => HeaderAsync(cancellation),
        "record-headers" => store.ReadRecordHeadersAsync(request.Parameters.GetValueOrDefault("collection") as string, cancellation).Select(Header),
        "records" => store.ReadRecordsAsync(Texts("ids"), cancellation).Select(r => Header(r.Header).Add(Convert.ToBase64String(r.Data))),
        "node-state" => NodeStateAsync(cancellation),
        "nodes" => store.ReadNodesAsync(Texts("ids"), cancellation).Select(n => (ImmutableArray<object?>)
            [n.Id, n.Labels, n.Id, n.Hash.ToString(), Names(n.Properties), Values(n.Properties)]),
        "relationship-state" => RelationshipStateAsync(cancellation),
        "relationship-elements" => store.ReadRelationshipsAsync(null, cancellation).Where(r => r.Type == place).Select(Element),
        "relationship-elements-of" => store.ReadRelationshipsAsync(Texts("ids"), cancellation).Select(Element),
        _ => RelationshipsAsync(cancellation),
    };

    private async IAsyncEnumerable<ImmutableArray<object?>> HeaderAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var header = await store.ReadHeaderAsync(cancellation).ConfigureAwait(false);
        yield return
        [
            // The layout of a Neo4j store, whose statements these are.
            1L, header.Revision, header.Inputs?.ExtractorVersion, header.Inputs?.LexiconHash, header.Inputs?.CorrectionsHash, header.Inputs?.ResolverVersion,
            header.Collections.Select(c => c.Name).ToImmutableArray(), header.Collections.Select(c => c.Root ?? "").ToImmutableArray(), header.Interrupted, header.GraphHash,
        ];
    }

    /// <summary>All after the last id of the page before, so that the first page is the only one with rows: the store reads its state at once.</summary>
    private async IAsyncEnumerable<ImmutableArray<object?>> NodeStateAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var state = await store.ReadStateAsync(cancellation).ConfigureAwait(false);
        var page = state.Nodes.Where(n => IsAfter(n.Key) && n.Value.Label == NodeLabels.Document == (place == NodeLabels.Document)).ToList();
        var last = page.Select(n => n.Key).Max(StringComparer.Ordinal);
        foreach (var nodes in page.GroupBy(n => n.Value.Label))
            yield return [last, ImmutableArray.Create<object?>(nodes.Key), Elements(nodes.Select(n => (n.Key, n.Value.Hash)))];
    }

    /// <summary>As <see cref="NodeStateAsync"/>, after the last id of a start node.</summary>
    private async IAsyncEnumerable<ImmutableArray<object?>> RelationshipStateAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var state = await store.ReadStateAsync(cancellation).ConfigureAwait(false);
        var page = state.Relationships.Where(r => IsAfter(r.Value.StartId)).ToList();
        var last = page.Select(r => r.Value.StartId).Max(StringComparer.Ordinal);
        foreach (var relationships in page.GroupBy(r => (r.Value.Type, HasKey: r.Value.Key is not null)))
        {
            yield return
            [
                last, relationships.Key.Type, Elements(relationships.Select(r => (r.Key, r.Value.Hash))),
                relationships.Key.HasKey ? [.. relationships.Select(r => (object?)r.Value.Key)] : ImmutableArray<object?>.Empty,
            ];
        }
    }

    private bool IsAfter(string id) => string.CompareOrdinal(id, request.Parameters.GetValueOrDefault("after") as string) > 0;

    private static ImmutableArray<object?> Elements(IEnumerable<(string Id, ElementHash Hash)> elements) => [.. elements.Select(e => $"{e.Hash} {e.Id}")];

    /// <summary>Elements are asked for by id, of which the node that they start at is the first part.</summary>
    private IAsyncEnumerable<ImmutableArray<object?>> RelationshipsAsync(CancellationToken cancellation)
    {
        var wanted = Texts("elements").ToHashSet(StringComparer.Ordinal);
        var starts = wanted.Select(id => StartOfId().Match(id).Groups["start"].Value.Replace("||", "|", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return store.ReadRelationshipsAsync(starts, cancellation).Where(r => wanted.Contains(r.Id)).Select(r => (ImmutableArray<object?>)
            [r.Id, r.Type, r.StartId, r.EndId, r.Hash.ToString(), Names(r.Properties), Values(r.Properties)]);
    }

    private static ImmutableArray<object?> Header(RecordHeader header) =>
        [header.DocumentId, header.Collection, header.Path, header.Sha256, header.ExtractorVersion, header.IsTombstone];

    private static ImmutableArray<object?> Element(GraphRelationship relationship) => [relationship.Id, relationship.Id];

    private static string Names(PropertyMap properties) => string.Join(',', properties.Keys);

    private static ImmutableArray<object?> Values(PropertyMap properties) => [.. properties.Values.Select(ValueWriter.Plain)];

    private ImmutableArray<string> Texts(string parameter) =>
        request.Parameters.GetValueOrDefault(parameter) is IEnumerable<object?> list ? [.. list.OfType<string>()] : [];

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"read/{name}")
            ?? throw new InvalidOperationException($"cypher/read/{name}.cypher is not embedded.");
        using var reader = new StreamReader(stream);
        return Comment().Replace(reader.ReadToEnd(), "").Trim();
    }

    [GeneratedRegex(@"^[ \t]*//.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    /// <summary>Escaped: where the client puts the name of a label or type.</summary>
    [GeneratedRegex(@"\\\{[a-z]+}")]
    private static partial Regex Place();

    /// <summary>A doubled separator is part of a name.</summary>
    [GeneratedRegex(@"\A(?<start>(?:[^|]|\|\|)*)\|(?!\|)")]
    private static partial Regex StartOfId();
}
