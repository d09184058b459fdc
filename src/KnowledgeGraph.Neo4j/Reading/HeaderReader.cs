using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j.Client;
using KnowledgeGraph.Neo4j.Schema;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Reads and writes the store's header, the one node <c>:KgStore</c>.</summary>
internal static class HeaderReader
{
    private static readonly CypherStatement Statement = new(CypherFile.Read("read/header"));

    /// <exception cref="KgException">KG4212: a newer kg made the store.</exception>
    public static async Task<StoreHeader> ReadAsync(QueryApiClient client, CancellationToken cancellationToken)
    {
        var answer = await client.RunAsync(Statement, Map, cancellationToken).ConfigureAwait(false);
        var header = answer.Rows.Count == 0 ? StoreHeader.Missing : answer.Rows[0];
        return header.SchemaVersion <= Neo4jSchema.Version
            ? header
            : throw new KgException(KgErrors.Neo4jStoreTooNew(client.Location, header.SchemaVersion, Neo4jSchema.Version));
    }

    /// <summary>The properties of a completed change.</summary>
    public static void Write(JsonTextWriter writer, StoreChange change)
    {
        writer.WriteStartObject();
        Write("revision", change.Revision + 1);
        Write("graphHash", change.GraphHash);
        Write("extractorVersion", change.Inputs.ExtractorVersion);
        Write("lexiconHash", change.Inputs.LexiconHash);
        Write("correctionsHash", change.Inputs.CorrectionsHash);
        Write("resolverVersion", change.Inputs.ResolverVersion);
        WriteList("collectionNames", change.Collections.Select(c => c.Name));
        // A list holds no nulls; a folder's path is never empty.
        WriteList("collectionRoots", change.Collections.Select(c => c.Root ?? ""));
        writer.WriteEndObject();

        void Write(string name, object value)
        {
            writer.WritePropertyName(name);
            writer.WriteValue(value);
        }

        void WriteList(string name, IEnumerable<string> values)
        {
            writer.WritePropertyName(name);
            writer.WriteStartArray();
            foreach (var value in values)
                writer.WriteValue(value);
            writer.WriteEndArray();
        }
    }

    private static StoreHeader Map(RowReader row)
    {
        var version = (int)row.Integer();
        var revision = row.Integer();
        string?[] inputs = [row.OptionalText(), row.OptionalText(), row.OptionalText(), row.OptionalText()];
        var (names, roots) = (row.Texts(), row.Texts());
        return new StoreHeader(
            version, revision,
            inputs is [{ } extractor, { } lexicon, { } corrections, { } resolver] ? new BuildInputs(extractor, lexicon, corrections, resolver) : null,
            [.. names.Zip(roots, (name, root) => new CollectionRoot(name, root.Length == 0 ? null : root))],
            row.Flag(), row.OptionalText());
    }
}
