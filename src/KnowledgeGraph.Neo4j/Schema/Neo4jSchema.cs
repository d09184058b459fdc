using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Neo4j.Client;

namespace KnowledgeGraph.Neo4j.Schema;

/// <summary>The database's constraints and indexes, and the store's own nodes.</summary>
internal sealed class Neo4jSchema(QueryApiClient client)
{
    private static readonly ImmutableArray<string> Layouts = ["schema/001-initial"];

    /// <summary>The layout that this program writes; it reads no newer one.</summary>
    public static int Version => Layouts.Length;

    /// <summary>Brings the layout up to date. Every statement may be repeated, so that a stop in between does no harm.</summary>
    /// <exception cref="KgException">KG4217: the server refuses a statement.</exception>
    public async Task ApplyAsync(int present, CancellationToken cancellationToken)
    {
        foreach (var statement in Layouts.Skip(present).SelectMany(Statements))
            await ApplyAsync(statement, cancellationToken).ConfigureAwait(false);
        var prepare = new CypherStatement(
            CypherFile.Read("schema/prepare"),
            writer =>
            {
                writer.WritePropertyName("version");
                writer.WriteValue(Version);
                writer.WritePropertyName("lanes");
                writer.WriteValue(Neo4jStoreOptions.MaxLanes);
            },
            IsWrite: true);
        await client.RunAsync(prepare, row => row.Integer(), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ImmutableArray<SchemaItem>> ReadAsync(CancellationToken cancellationToken)
    {
        var answer = await client.RunAsync(
            new CypherStatement(CypherFile.Read("schema/show")),
            row => new SchemaItem(row.Text(), row.Text(), row.Text(), row.Texts(), row.Texts()),
            cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows];
    }

    private static IEnumerable<string> Statements(string layout) =>
        CypherFile.Read(layout).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private async Task ApplyAsync(string statement, CancellationToken cancellationToken)
    {
        try
        {
            await client.RunAsync(new CypherStatement(statement, IsWrite: true), row => row.OptionalText(), cancellationToken).ConfigureAwait(false);
        }
        catch (KgException e) when (e.InnerException is QueryApiException { Code: var code } failure && code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal))
        {
            throw new KgException(KgErrors.Neo4jSchemaRefused(client.Location, statement, failure.Message), e);
        }
    }
}
