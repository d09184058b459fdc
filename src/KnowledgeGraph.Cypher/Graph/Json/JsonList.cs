using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph.Json;

/// <summary>A list in JSON, read as far as it is asked for: most queries want the first element, or the number of them.</summary>
/// <param name="at">Where the list begins, seen from the object's address.</param>
internal sealed class JsonList(JsonText text, long address, int at) : IListSource
{
    private int _count = -1;

    public int Count
    {
        get
        {
            if (_count < 0)
                _count = CountItems();
            return _count;
        }
    }

    public CypherValue this[int index]
    {
        get
        {
            var json = text.At(address);
            var place = at + 1;
            for (var i = 0; i < index; i++)
                place = JsonProperties.SkipItem(json, place) + 1;
            return JsonProperties.Read(json, ref place);
        }
    }

    public CypherValue[] ToArray()
    {
        var place = at;
        return JsonProperties.ReadList(text.At(address), ref place);
    }

    private int CountItems()
    {
        var json = text.At(address);
        var place = at + 1;
        if (json[place] == ']')
            return 0;
        for (var count = 1; ; count++)
        {
            place = JsonProperties.SkipItem(json, place);
            if (json[place] == ']')
                return count;
            place++;
        }
    }
}
