using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Writes what <see cref="PackedValues"/> reads; equal strings are kept once.</summary>
internal sealed class ValuePacker
{
    private readonly List<object> _pool = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public long Pack(CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherKind.Integer when value.AsInteger() is >= PackedValues.MinInline and <= PackedValues.MaxInline:
                return Word(value.AsInteger(), PackedValues.Integer);
            case CypherKind.Boolean:
                return Word(value.AsBoolean() ? 1 : 0, PackedValues.Boolean);
            case CypherKind.String:
                return Word(Intern(value.AsString()), PackedValues.Text);
            case CypherKind.List:
                return PackList(value);
            default:
                return Word(Add(value), PackedValues.Pooled);
        }
    }

    public PackedValues Build() => new([.. _pool]);

    private static long Word(long payload, long tag) => (payload << PackedValues.TagBits) | tag;

    private long PackList(CypherValue value)
    {
        var list = value.AsList();
        if (list.Count == 1 && Pack(list[0]) is var word && (word & PackedValues.TagMask) is PackedValues.Integer or PackedValues.Text)
            return (word & ~PackedValues.TagMask) | ((word & PackedValues.TagMask) == PackedValues.Integer ? PackedValues.ListOfInteger : PackedValues.ListOfText);
        if (list.Count > 1 && list.All(item => item.Kind == CypherKind.String))
            return Word(Add(list.Select(item => (string)_pool[Intern(item.AsString())]).ToArray()), PackedValues.Pooled);
        if (list.Count > 1 && list.All(item => item.Kind == CypherKind.Integer))
            return Word(Add(list.Select(item => item.AsInteger()).ToArray()), PackedValues.Pooled);
        return Word(Add(value), PackedValues.Pooled);
    }

    private int Intern(string text)
    {
        if (!_texts.TryGetValue(text, out var index))
        {
            index = Add(text);
            _texts.Add(text, index);
        }
        return index;
    }

    private int Add(object pooled)
    {
        _pool.Add(pooled);
        return _pool.Count - 1;
    }
}
