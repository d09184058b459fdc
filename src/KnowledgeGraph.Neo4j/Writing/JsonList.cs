using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A JSON array that grows.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The writer holds nothing but memory.")]
internal sealed class JsonList
{
    private readonly StringBuilder text = new();
    private readonly JsonTextWriter writer;

    public JsonList()
    {
        writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture));
        writer.WriteStartArray();
    }

    public int Length => text.Length;

    public void Add<T>(T item, Action<JsonTextWriter, T> write) => write(writer, item);

    public void Add(string? item) => writer.WriteValue(item);

    public void Add(int item) => writer.WriteValue(item);

    public string Finish()
    {
        writer.WriteEndArray();
        writer.Close();
        return text.ToString();
    }
}
