using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>The forms in which rows are written.</summary>
internal static class RowFormats
{
    private const string JsonLines = "jsonl";
    private const string Markdown = "markdown";

    /// <summary>The first is the default.</summary>
    public static ImmutableArray<string> Names { get; } = [OutputFormats.Table, OutputFormats.Json, JsonLines, OutputFormats.Csv, Markdown];

    public static Option<string> Option() => OutputFormats.Option([.. Names]);

    /// <param name="format">One of the option's values.</param>
    public static IRowWriter Writer(string? format, TextWriter output) => format switch
    {
        OutputFormats.Json => new JsonRowWriter(output),
        JsonLines => new JsonLinesRowWriter(output),
        OutputFormats.Csv => new CsvRowWriter(output),
        Markdown => new MarkdownRowWriter(output),
        _ => new TableRowWriter(output),
    };
}
