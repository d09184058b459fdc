using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>The cells of one row, to be taken in order.</summary>
internal sealed class RowReader(JsonTextReader reader)
{
    public string Text() => OptionalText() ?? throw Unexpected();

    public string? OptionalText() => Next() switch
    {
        JsonToken.String => (string)reader.Value!,
        JsonToken.Null => null,
        _ => throw Unexpected(),
    };

    public long Integer() => Next() == JsonToken.Integer ? Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture) : throw Unexpected();

    public long? OptionalInteger() => Next() switch
    {
        JsonToken.Integer => Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture),
        JsonToken.Null => null,
        _ => throw Unexpected(),
    };

    public bool Flag() => Next() == JsonToken.Boolean ? (bool)reader.Value! : throw Unexpected();

    public ImmutableArray<string> Texts()
    {
        if (Next() != JsonToken.StartArray)
            throw Unexpected();
        var texts = ImmutableArray.CreateBuilder<string>();
        while (Next() == JsonToken.String)
            texts.Add((string)reader.Value!);
        return reader.TokenType == JsonToken.EndArray ? texts.DrainToImmutable() : throw Unexpected();
    }

    /// <summary>The properties' values; null where a property is gone, or is something that kg does not write (a map, a mixed list).</summary>
    public List<PropertyValue?> Properties()
    {
        if (Next() != JsonToken.StartArray)
            throw Unexpected();
        var values = new List<PropertyValue?>();
        while (Next() != JsonToken.EndArray)
            values.Add(Property());
        return values;
    }

    private PropertyValue? Property()
    {
        switch (reader.TokenType)
        {
            case JsonToken.String:
                return new PropertyValue.Text((string)reader.Value!);
            case JsonToken.Integer:
                return new PropertyValue.Integer(Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture));
            case JsonToken.Float:
                return new PropertyValue.Real((double)reader.Value!);
            case JsonToken.Boolean:
                return new PropertyValue.Flag((bool)reader.Value!);
            case JsonToken.StartArray:
                return List();
            case JsonToken.StartObject:
                reader.Skip();
                return null;
            default:
                return null;
        }
    }

    private PropertyValue? List()
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var integers = ImmutableArray.CreateBuilder<long>();
        var others = 0;
        while (Next() != JsonToken.EndArray)
        {
            if (reader.TokenType == JsonToken.String)
                texts.Add((string)reader.Value!);
            else if (reader.TokenType == JsonToken.Integer)
                integers.Add(Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture));
            else
                others++;
            reader.Skip();
        }

        if (others > 0 || (texts.Count > 0 && integers.Count > 0))
            return null;
        return integers.Count > 0 ? new PropertyValue.Integers(integers.DrainToImmutable()) : new PropertyValue.Texts(texts.DrainToImmutable());
    }

    private JsonToken Next() => reader.Read() ? reader.TokenType : throw new EndOfStreamException("the answer ends in a row");

    private JsonSerializationException Unexpected() => new($"unexpected {reader.TokenType} in a row");
}
