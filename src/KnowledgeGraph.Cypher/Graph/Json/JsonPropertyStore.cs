using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph.Json;

/// <summary>Properties read out of their JSON when asked for; those asked for often go into a column of their own.</summary>
/// <param name="addresses">By entity.</param>
/// <param name="id">The entity's property <c>id</c>, which its JSON does not have.</param>
internal sealed class JsonPropertyStore(JsonPropertyKeys keys, JsonText text, long[] addresses, Func<int, string> id) : PropertyStore
{
    private volatile Column[] _columns = [];

    public override CypherValue Get(int entity, int key)
    {
        if (key == JsonPropertyKeys.Id)
            return CypherValue.From(id(entity));
        var columns = _columns;
        return (key < columns.Length ? columns[key] : AddColumn(key)).Get(entity);
    }

    public override CypherMap All(int entity)
    {
        var names = new List<string> { keys.Name(JsonPropertyKeys.Id) };
        var values = new List<CypherValue> { CypherValue.From(id(entity)) };
        var json = text.At(addresses[entity]);
        for (var at = JsonProperties.First(json); at >= 0;)
        {
            names.Add(keys.Name(keys.Read(json, at)));
            at = JsonProperties.AfterKey(json, at);
            values.Add(JsonProperties.Read(json, ref at));
            at = JsonProperties.Next(json, at);
        }
        return new CypherMap([.. names], [.. values]);
    }

    private Column AddColumn(int key)
    {
        lock (addresses)
        {
            var columns = _columns;
            if (key < columns.Length)
                return columns[key];
            _columns = columns = [.. columns, .. Enumerable.Range(columns.Length, key + 1 - columns.Length).Select(k => new Column(text, addresses, keys.Pattern(k)))];
            return columns[key];
        }
    }

    private sealed class Column(JsonText text, long[] addresses, byte[] pattern)
    {
        // Reading one value costs as much as reading one for the column.
        private readonly int _readsBeforeKeeping = addresses.Length / 4;
        private volatile CypherValue[]? _values;
        private int _reads;

        public CypherValue Get(int entity)
        {
            if (_values is { } values)
                return values[entity];
            // Threads may count past each other: that only delays the column.
            if (++_reads > _readsBeforeKeeping)
                Keep();
            return Read(entity);
        }

        private CypherValue Read(int entity)
        {
            var json = text.At(addresses[entity]);
            var at = JsonProperties.Find(json, pattern);
            if (at < 0)
                return CypherValue.Null;
            return json[at] == '[' ? CypherValue.From(new CypherList(new JsonList(text, addresses[entity], at))) : JsonProperties.Read(json, ref at);
        }

        /// <summary>Lists would take more memory than they are worth; they are read anew every time.</summary>
        private void Keep()
        {
            _reads = int.MinValue;
            var values = new CypherValue[addresses.Length];
            for (var entity = 0; entity < values.Length; entity++)
            {
                values[entity] = Read(entity);
                if (values[entity].Kind == CypherKind.List)
                    return;
            }
            _values = values;
        }
    }
}
