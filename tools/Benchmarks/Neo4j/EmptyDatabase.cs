using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Client;

namespace Benchmarks.Neo4j;

/// <summary>Where every measurement begins.</summary>
internal static class EmptyDatabase
{
    /// <summary>All nodes and relationships go; the schema stays.</summary>
    public static async Task RunAsync(Neo4jStoreOptions options, CancellationToken cancellationToken)
    {
        using var client = new QueryApiClient(options, TimeProvider.System);
        foreach (var statement in new[]
        {
            "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS",
            "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS",
        })
            await client.RunAsync(new CypherStatement(statement, IsWrite: true), _ => 0, cancellationToken).ConfigureAwait(false);
    }
}
