using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg stats</c>: what a store holds, in numbers.</summary>
internal static class StatsCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var documents = new Option<bool>("--documents") { Description = "List the documents instead" };
        var command = new Command("stats", "Count what the store holds") { format, documents };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            var asJson = parsed.GetValue(format) == OutputFormats.Json;
            var headers = new List<RecordHeader>();
            await foreach (var document in store.ReadRecordHeadersAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
                headers.Add(document);
            if (parsed.GetValue(documents))
            {
                WriteDocuments(host.Output, headers, asJson);
                return ExitCode.Done;
            }

            var header = await store.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
            var state = await store.ReadStateAsync(cancellationToken).ConfigureAwait(false);
            if (asJson)
                host.Output.WriteLine(ToJson(header, state, headers).ToString(Formatting.None));
            else
                Write(host.Output, header, state, headers);
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteDocuments(TextWriter output, List<RecordHeader> headers, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(new JArray(headers.Select(h => new JObject { ["id"] = h.DocumentId, ["sha256"] = h.Sha256, ["removed"] = h.IsTombstone })).ToString(Formatting.None));
            return;
        }

        foreach (var header in headers)
            output.WriteLine(header.IsTombstone ? $"{header.DocumentId}\tremoved" : header.DocumentId);
    }

    private static void Write(TextWriter output, StoreHeader header, GraphState state, List<RecordHeader> headers)
    {
        var table = new TextTable(["what", "which", "count"], TextTable.Right(2));
        foreach (var (name, count) in Documents(headers))
            table.Add("documents", name, count.ToString("N0", null));
        foreach (var (name, count) in Nodes(state))
            table.Add("nodes", name, count.ToString("N0", null));
        foreach (var (name, count) in Relationships(state))
            table.Add("relationships", name, count.ToString("N0", null));
        table.Write(output);
        output.WriteLine($"graph {header.GraphHash}, schema {header.SchemaVersion}, revision {header.Revision}, extractor {header.Inputs?.ExtractorVersion}");
        if (header.Interrupted)
            output.WriteLine("A build was interrupted: run it again to finish it.");
    }

    private static JObject ToJson(StoreHeader header, GraphState state, List<RecordHeader> headers) => new()
    {
        ["documents"] = Json(Documents(headers)),
        ["nodes"] = Json(Nodes(state)),
        ["relationships"] = Json(Relationships(state)),
        ["graphHash"] = header.GraphHash,
        ["schema"] = header.SchemaVersion,
        ["revision"] = header.Revision,
        ["extractor"] = header.Inputs?.ExtractorVersion,
        ["interrupted"] = header.Interrupted,
    };

    private static JObject Json(IEnumerable<(string Name, int Count)> counts) => new(counts.Select(c => new JProperty(c.Name, c.Count)));

    /// <summary>By collection; those that were removed by hand apart.</summary>
    private static IEnumerable<(string Name, int Count)> Documents(List<RecordHeader> headers) =>
        Counted(headers.Select(h => h.IsTombstone ? $"{h.Collection} (removed)" : h.Collection));

    private static IEnumerable<(string Name, int Count)> Nodes(GraphState state) => Counted(state.Nodes.Values.Select(n => n.Label));

    private static IEnumerable<(string Name, int Count)> Relationships(GraphState state) => Counted(state.Relationships.Values.Select(r => r.Type));

    private static IEnumerable<(string Name, int Count)> Counted(IEnumerable<string> names) =>
        names.CountBy(n => n, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value));
}
