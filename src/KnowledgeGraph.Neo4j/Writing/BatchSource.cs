using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Cuts rows into batches, bounded by number and by size. A batch is made when it is asked for: a change's text is never in memory as a whole.</summary>
internal sealed class BatchSource(int maxRows, int maxCharacters)
{
    public IEnumerable<Batch> Cut<T>(WriteKind kind, string body, IEnumerable<T> items, Action<JsonTextWriter, T> write) =>
        Cut(kind, body, items, () => new RowText<T>(write));

    /// <param name="open">Begins the parameters of a batch.</param>
    public IEnumerable<Batch> Cut<T>(WriteKind kind, string body, IEnumerable<T> items, Func<BatchText<T>> open)
    {
        using var rows = items.GetEnumerator();
        var more = rows.MoveNext();
        while (more)
        {
            var text = open();
            var count = 0;
            for (; more && count < maxRows && (count == 0 || text.Length < maxCharacters); more = rows.MoveNext())
            {
                text.Add(rows.Current);
                count++;
            }

            yield return new Batch(kind, body, text.Finish(), count);
        }
    }
}
