using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;

namespace KnowledgeGraph.Graph.Model;

/// <summary>Reads what <see cref="CanonicalJson"/> writes.</summary>
internal static class CanonicalJsonReader
{
    public static PropertyMap Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        Expect(reader, JsonToken.StartObject);
        var entries = new List<KeyValuePair<string, PropertyValue>>();
        while (Next(reader) == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            entries.Add(new(name, ReadValue(reader)));
        }

        if (reader.TokenType != JsonToken.EndObject)
            throw Unexpected(reader);
        return PropertyMap.From([.. entries]);
    }

    private static PropertyValue ReadValue(JsonTextReader reader) => Next(reader) switch
    {
        JsonToken.String => new PropertyValue.Text((string)reader.Value!),
        JsonToken.Integer => new PropertyValue.Integer(Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture)),
        JsonToken.Float => new PropertyValue.Real((double)reader.Value!),
        JsonToken.Boolean => new PropertyValue.Flag((bool)reader.Value!),
        JsonToken.StartArray => ReadList(reader),
        _ => throw Unexpected(reader),
    };

    private static PropertyValue ReadList(JsonTextReader reader)
    {
        if (Next(reader) == JsonToken.Integer)
        {
            var integers = ImmutableArray.CreateBuilder<long>();
            for (; reader.TokenType == JsonToken.Integer; Next(reader))
                integers.Add(Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture));
            return reader.TokenType == JsonToken.EndArray ? new PropertyValue.Integers(integers.DrainToImmutable()) : throw Unexpected(reader);
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        for (; reader.TokenType == JsonToken.String; Next(reader))
            texts.Add((string)reader.Value!);
        return reader.TokenType == JsonToken.EndArray ? new PropertyValue.Texts(texts.DrainToImmutable()) : throw Unexpected(reader);
    }

    private static JsonToken Next(JsonTextReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonReaderException("The properties end too early.");

    private static void Expect(JsonTextReader reader, JsonToken token)
    {
        if (Next(reader) != token)
            throw Unexpected(reader);
    }

    private static JsonReaderException Unexpected(JsonTextReader reader) => new($"Unexpected {reader.TokenType} among the properties.");
}
