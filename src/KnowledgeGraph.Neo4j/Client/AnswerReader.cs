using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>Reads an answer of the Query API while it arrives: <c>{"data":{"fields":[…],"values":[[…],…]},"counters":{…},"errors":[…]}</c>.</summary>
/// <remarks>Errors may follow rows. An answer counts as whole only where it has bookmarks, which the server writes last.</remarks>
internal sealed class AnswerReader(JsonTextReader reader)
{
    private bool isWhole;

    public ImmutableArray<string> Fields { get; private set; } = [];

    public QueryCounters Counters { get; private set; } = new();

    public ImmutableArray<string> Bookmarks { get; private set; } = [];

    /// <summary>What the server notes about the statement.</summary>
    public ImmutableArray<string> Notices { get; private set; } = [];

    /// <summary>Of EXPLAIN and PROFILE.</summary>
    public JObject? Plan { get; private set; }

    /// <summary>Positions the reader before the first row.</summary>
    /// <returns>False where the answer has no rows; everything else is read then.</returns>
    public bool ReadToRows()
    {
        Expect(JsonToken.StartObject);
        while (Next() == JsonToken.PropertyName)
        {
            if ((string)reader.Value! == "data")
            {
                Expect(JsonToken.StartObject);
                continue;
            }

            if ((string)reader.Value! == "values")
            {
                Expect(JsonToken.StartArray);
                return true;
            }

            ReadMember();
        }

        Finish();
        return false;
    }

    /// <summary>Enters the next row; after the last one everything that follows the rows is read.</summary>
    public bool ReadRow()
    {
        if (Next() == JsonToken.StartArray)
            return true;
        if (reader.TokenType != JsonToken.EndArray)
            throw Unexpected();
        // The end of "data", unless the fields follow the values.
        while (Next() == JsonToken.PropertyName)
            ReadMember();
        while (Next() == JsonToken.PropertyName)
            ReadMember();
        Finish();
        return false;
    }

    /// <summary>Leaves a row whose cells have been taken.</summary>
    public void EndRow() => Expect(JsonToken.EndArray);

    private void ReadMember()
    {
        var name = (string)reader.Value!;
        Next();
        switch (name)
        {
            case "fields":
                Fields = [.. JArray.Load(reader).Values<string>().Select(f => f!)];
                break;
            case "counters":
                var counters = JObject.Load(reader);
                Counters = new QueryCounters(
                    Count(counters, "nodesCreated"), Count(counters, "nodesDeleted"),
                    Count(counters, "relationshipsCreated"), Count(counters, "relationshipsDeleted"), Count(counters, "propertiesSet"));
                break;
            case "bookmarks":
                Bookmarks = [.. JArray.Load(reader).Values<string>().Select(b => b!)];
                isWhole = true;
                break;
            case "notifications":
                Notices = [.. JArray.Load(reader).OfType<JObject>().Select(n => (string?)n["description"] ?? (string?)n["title"] ?? "")];
                break;
            case "queryPlan" or "profiledQueryPlan":
                Plan = JObject.Load(reader);
                break;
            case "errors":
                var error = JArray.Load(reader).FirstOrDefault() as JObject;
                throw new QueryApiException(FailureKind.Server, (string?)error?["code"] ?? "", (string?)error?["message"] ?? "no reason given");
            default:
                reader.Skip();
                break;
        }
    }

    private void Finish()
    {
        if (!isWhole)
            throw new QueryApiException(FailureKind.Malformed, "", "the answer has neither bookmarks nor errors");
    }

    private static long Count(JObject counters, string name) => counters.Value<long?>(name) ?? 0;

    private JsonToken Next() => reader.Read()
        ? reader.TokenType
        : throw new EndOfStreamException(string.Create(CultureInfo.InvariantCulture, $"the answer ends in line {reader.LineNumber}, column {reader.LinePosition}"));

    private void Expect(JsonToken token)
    {
        if (Next() != token)
            throw Unexpected();
    }

    private JsonSerializationException Unexpected() => new($"unexpected {reader.TokenType}");
}
