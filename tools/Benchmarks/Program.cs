using System.CommandLine;
using Benchmarks.Segmentation;

var command = new RootCommand("Measures kg. Build it with -c Release.")
{
    SegmentationCommand.Create(),
    ReadyCommand.Create(),
};
return await command.Parse(args).InvokeAsync();
