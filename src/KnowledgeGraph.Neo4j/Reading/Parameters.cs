using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Writes the parameters that reading takes.</summary>
internal static class Parameters
{
    public static Action<JsonTextWriter> Texts(string name, IEnumerable<string> values) => writer =>
    {
        writer.WritePropertyName(name);
        writer.WriteStartArray();
        foreach (var value in values)
            writer.WriteValue(value);
        writer.WriteEndArray();
    };

    public static Action<JsonTextWriter> Text(string name, string? value) => writer =>
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    };
}
