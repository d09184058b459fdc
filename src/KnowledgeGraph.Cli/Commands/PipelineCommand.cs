using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg pipeline</c>: the stages of a build.</summary>
internal static class PipelineCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new Command("pipeline", "Print the stages of a build");
        command.SetAction(_ =>
        {
            var table = new TextTable(["stage", "by", "takes", "gives", "what it does"], []);
            foreach (var stage in PipelineStage.All)
                table.Add(stage.Name, stage.By.Name, stage.Takes, stage.Gives, stage.What);
            table.Write(host.Output);
        });
        return command;
    }
}
