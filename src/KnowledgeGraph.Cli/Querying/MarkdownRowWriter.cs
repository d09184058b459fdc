using System.Collections.Immutable;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>A table of GitHub's Markdown.</summary>
internal sealed class MarkdownRowWriter(TextWriter output) : IRowWriter
{
    public void Begin(ImmutableArray<string> columns)
    {
        WriteLine(columns.Select(MarkdownText.Escape));
        WriteLine(columns.Select(_ => "---"));
    }

    public void Write(ImmutableArray<object?> row) => WriteLine(row.Select(value => MarkdownText.Escape(ValueText.Of(value))));

    public void End()
    {
    }

    private void WriteLine(IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}
