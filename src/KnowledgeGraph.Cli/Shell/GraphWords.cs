using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>The names that the graph knows, each list in ordinal order.</summary>
internal sealed record GraphWords(ImmutableArray<string> Labels, ImmutableArray<string> Types, ImmutableArray<string> Properties)
{
    public static GraphWords None { get; } = new([], [], []);

    /// <summary>None where the store does not answer: completion is no reason to fail.</summary>
    public static async Task<GraphWords> ReadAsync(IGraphStore store)
    {
        try
        {
            return new GraphWords(
                await NamesAsync(store, "CALL db.labels() YIELD label AS name RETURN name ORDER BY name").ConfigureAwait(false),
                await NamesAsync(store, "CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name ORDER BY name").ConfigureAwait(false),
                await NamesAsync(store, "CALL db.propertyKeys() YIELD propertyKey AS name RETURN name ORDER BY name").ConfigureAwait(false));
        }
        catch (KgException)
        {
            return None;
        }
    }

    private static async Task<ImmutableArray<string>> NamesAsync(IGraphStore store, string cypher)
    {
        var result = await store.QueryAsync(new QueryRequest(cypher)).ConfigureAwait(false);
        return [.. (await result.Rows.ToListAsync().ConfigureAwait(false)).Select(row => (string)row[0]!)];
    }
}
