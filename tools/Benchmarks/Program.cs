using System.CommandLine;
using Benchmarks.Build;
using Benchmarks.Neo4j;
using Benchmarks.Queries;
using Benchmarks.Segmentation;

var command = new RootCommand("Measures kg. Build it with -c Release.")
{
    SegmentationCommand.Create(),
    ReadyCommand.Create(),
    Neo4jCommand.Create(),
    BuildCommand.Create(),
    QueriesCommand.Create(),
};
return await command.Parse(args).InvokeAsync();
