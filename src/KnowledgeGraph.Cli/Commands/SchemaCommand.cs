using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg schema</c>: the constraints and indexes that kg made in a Neo4j database.</summary>
internal static class SchemaCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var apply = new Option<bool>("--apply") { Description = "Create what is missing first; a build does so itself" };
        var command = new Command("schema", "List the constraints and indexes of a Neo4j store") { apply };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read(composition.Host, parsed, common);
            var store = composition.OpenNeo4j(settings.Neo4j ?? throw new KgException(KgErrors.Neo4jNeeded(settings.Store)));
            await using var _ = store.ConfigureAwait(false);
            if (parsed.GetValue(apply))
                await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
            var items = await store.ReadSchemaAsync(cancellationToken).ConfigureAwait(false);
            var table = new TextTable(["name", "kind", "state", "on"], []);
            foreach (var item in items)
                table.Add(item.Name, item.Kind, item.State, $"{string.Join('|', item.Labels)}({string.Join(", ", item.Properties)})");
            table.Write(composition.Host.Output);
            return items.IsEmpty ? ExitCode.NothingMatched : ExitCode.Done;
        });
        return command;
    }
}
