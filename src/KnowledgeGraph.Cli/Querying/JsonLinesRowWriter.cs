using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>One object a row, each on a line.</summary>
internal sealed class JsonLinesRowWriter(TextWriter output) : IRowWriter
{
    private ImmutableArray<string> names;

    public void Begin(ImmutableArray<string> columns) => names = columns;

    public void Write(ImmutableArray<object?> row) => output.WriteLine(ValueJson.Line(names, row));

    public void End()
    {
    }
}
