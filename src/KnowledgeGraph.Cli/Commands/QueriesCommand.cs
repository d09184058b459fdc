using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg queries [NAME]</c>: lists the catalogue, or shows one of its queries.</summary>
internal static class QueriesCommand
{
    public static Command Create(CommandHost host)
    {
        var name = new Argument<string?>("NAME") { Description = "Show this one: what it is for, takes and gives", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => QueryCatalogue.Load().Queries.Select(q => q.Name));
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var command = new Command("queries", "List the questions that the catalogue can ask, or show one") { name, format };
        command.SetAction(parsed =>
        {
            var catalogue = QueryCatalogue.Load();
            var asJson = parsed.GetValue(format) == OutputFormats.Json;
            if (parsed.GetValue(name) is { } wanted)
            {
                var query = catalogue.Find(wanted) ?? throw new KgException(KgErrors.QueryUnknown(wanted, catalogue.Suggest(wanted)));
                host.Output.Write(asJson ? CatalogueJson.Of(query).ToString(Formatting.Indented) + "\n" : CatalogueText.Of(query));
            }
            else
            {
                host.Output.Write(asJson ? new JArray(catalogue.Queries.Select(CatalogueJson.Of)).ToString(Formatting.Indented) + "\n" : CatalogueText.List(catalogue));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
