using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Cuts rows into batches, bounded by number and by size. A batch is made when it is asked for: a change's text is never in memory as a whole.</summary>
internal sealed class BatchSource(int maxRows, int maxCharacters)
{
    public IEnumerable<Batch> Cut<T>(WriteKind kind, string body, IEnumerable<T> items, Action<JsonTextWriter, T> write)
    {
        using var rows = items.GetEnumerator();
        var more = rows.MoveNext();
        while (more)
        {
            var text = new StringBuilder();
            var count = 0;
            using (var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)))
            {
                writer.WriteStartArray();
                for (; more && count < maxRows && (count == 0 || text.Length < maxCharacters); more = rows.MoveNext())
                {
                    write(writer, rows.Current);
                    count++;
                }

                writer.WriteEndArray();
            }

            yield return new Batch(kind, body, text.ToString(), count);
        }
    }
}
