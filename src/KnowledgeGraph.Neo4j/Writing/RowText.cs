using System.Collections.Immutable;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>One list of maps, <c>$rows</c>: what every statement takes but those of a first load.</summary>
internal sealed class RowText<T>(Action<JsonTextWriter, T> write) : BatchText<T>
{
    private readonly JsonList rows = new();

    public override int Length => rows.Length;

    public override void Add(T item) => rows.Add(item, write);

    public override ImmutableArray<(string Name, string Json)> Finish() => [("rows", rows.Finish())];
}
