using System.Collections.Immutable;
using KnowledgeGraph.Cli.Tests;
using KnowledgeGraph.Graph.Queries;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Sqlite;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Conformance.Tests.Catalogue;

/// <summary>The catalogue on the graph of a real corpus, which is built once.</summary>
[TestFixture]
public sealed class CorpusTests : IDisposable
{
    private static readonly QueryCatalogue Queries = QueryCatalogue.Load();

    private readonly Kg kg = new();

    private static IEnumerable<string> Names => Queries.Queries.Select(q => q.Name);

    [OneTimeSetUp]
    public void Build()
    {
        var run = kg.Run("build", ReferenceMaterial.PathOf("corpus/news.zip"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    public void Dispose() => kg.Dispose();

    [TestCaseSource(nameof(Names))]
    public async Task Query_OnTheCorpus_GivesRowsOfItsColumnsAndNoneTwice(string name)
    {
        var query = Queries.Find(name)!;
        await using var store = new SqliteGraphStore(kg.PathOf("graph.kg"));
        var values = QueryBinding.Bind(query, ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, JToken>.Empty);
        var result = await store.QueryAsync(new QueryRequest(query.Text, values));
        var rows = await result.Rows.ToListAsync();
        Assert.That(result.Columns, Is.EqualTo(query.Columns.Select(c => c.Name)));
        Assert.That(rows, Is.Not.Empty);
        foreach (var (column, i) in query.Columns.Select((c, i) => (c, i)))
            Assert.That(rows.Select(r => r[i]), Has.All.Matches<object?>(v => v is null ? column.IsNullable : QueryValueTypes.Contains(column.Type, v)), column.Name);
        Assert.That(rows.Select(r => JToken.FromObject(r).ToString(Newtonsoft.Json.Formatting.None)), Is.Unique);
    }
}
