using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>The JSON of a request; built once, sent as often as needed.</summary>
internal sealed class RequestBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly byte[] bytes;
    private readonly int length;

    public RequestBody(CypherStatement statement, ImmutableArray<string> bookmarks)
    {
        using var buffer = new MemoryStream();
        using (var text = new StreamWriter(buffer, new UTF8Encoding(false), 32 * 1024, leaveOpen: true))
        using (var writer = new JsonTextWriter(text))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("statement");
            writer.WriteValue(statement.Text);
            writer.WritePropertyName("includeCounters");
            writer.WriteValue(statement.IsWrite);
            writer.WritePropertyName("accessMode");
            writer.WriteValue(statement.IsWrite ? "WRITE" : "READ");
            if (!bookmarks.IsEmpty)
            {
                writer.WritePropertyName("bookmarks");
                writer.WriteStartArray();
                foreach (var bookmark in bookmarks)
                    writer.WriteValue(bookmark);
                writer.WriteEndArray();
            }

            writer.WritePropertyName("parameters");
            writer.WriteStartObject();
            statement.WriteParameters?.Invoke(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        bytes = buffer.GetBuffer();
        length = (int)buffer.Length;
    }

    public HttpContent ToContent()
    {
        var content = new ByteArrayContent(bytes, 0, length);
        content.Headers.ContentType = Json;
        return content;
    }
}
