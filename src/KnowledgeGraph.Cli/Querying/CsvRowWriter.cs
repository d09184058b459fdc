using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>RFC 4180 with line feeds: a cell is quoted where a comma, a quotation mark or a line break stands in it.</summary>
internal sealed class CsvRowWriter(TextWriter output) : IRowWriter
{
    public void Begin(ImmutableArray<string> columns) => output.WriteLine(string.Join(',', columns.Select(Quoted)));

    public void Write(ImmutableArray<object?> row) => output.WriteLine(string.Join(',', row.Select(value => Quoted(value as string ?? ValueText.Of(value)))));

    public void End()
    {
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
