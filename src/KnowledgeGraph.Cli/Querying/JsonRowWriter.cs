using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>One array of objects, an object a line.</summary>
internal sealed class JsonRowWriter(TextWriter output) : IRowWriter
{
    private ImmutableArray<string> names;
    private bool any;

    public void Begin(ImmutableArray<string> columns) => names = columns;

    public void Write(ImmutableArray<object?> row)
    {
        output.Write(any ? ",\n " : "[");
        output.Write(ValueJson.Line(names, row));
        any = true;
    }

    public void End() => output.WriteLine(any ? "]" : "[]");
}
