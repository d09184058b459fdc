using System.CommandLine;

namespace KnowledgeGraph.Cli.Configuration;

/// <summary>The values of <c>--format</c>; each command takes some of them, its first is its default.</summary>
internal static class OutputFormats
{
    public const string Table = "table";
    public const string Json = "json";
    public const string Csv = "csv";

    public static Option<string> Option(params string[] accepted)
    {
        var option = new Option<string>("--format")
        {
            Description = $"Form of the result: {string.Join(", ", accepted)}",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => accepted[0],
        };
        return option.AcceptOnlyFromAmong(accepted);
    }
}
