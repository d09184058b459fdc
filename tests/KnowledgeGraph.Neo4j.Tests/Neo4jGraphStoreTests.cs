using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>The contract, on a real server.</summary>
[TestFixture]
public sealed class Neo4jGraphStoreTests : GraphStoreContract
{
    protected override int RandomCases => 12;

    protected override Task ResetAsync() => Database.ResetAsync();

    protected override IGraphStore Open(int batchSize = 1000, TimeProvider? time = null) =>
        new Neo4jGraphStore(TestServer.Options with { BatchRows = batchSize }, time);

    protected override async Task<string> ReadElementKeyAsync(string nodeId) =>
        (await Database.ReadAsync($"MATCH (n {{id: {Database.Quote(nodeId)}}}) RETURN elementId(n)", row => row.Text())).Single();

    protected override async Task<IReadOnlyList<string>> ReadFormerIdsAsync(string nodeId) =>
        (await Database.ReadAsync($"MATCH (n {{id: {Database.Quote(nodeId)}}}) RETURN n.formerIds", row => row.Texts())).Single();
}
