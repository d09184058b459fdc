using KnowledgeGraph.Cli.Export;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Showing;

/// <summary>An entity for programs.</summary>
internal static class EntityJson
{
    public static JObject Of(EntityView view)
    {
        var json = new JTokenWriter();
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteValue(view.Node.Id);
        json.WritePropertyName("labels");
        json.WriteStartArray();
        foreach (var label in view.Node.Labels)
            json.WriteValue(label);
        json.WriteEndArray();
        PropertiesJson.Write(json, "properties", view.Node.Properties);
        json.WriteEndObject();
        var result = (JObject)json.Token!;
        result["documents"] = view.Documents;
        result["relations"] = new JArray(view.Relations.Select(Of));
        return result;
    }

    private static JObject Of(RelationView relation)
    {
        var json = new JTokenWriter();
        json.WriteStartObject();
        json.WritePropertyName("type");
        json.WriteValue(relation.Relationship.Type);
        json.WritePropertyName(relation.IsOutgoing ? "to" : "from");
        json.WriteValue(relation.Other.Id);
        PropertiesJson.Write(json, "properties", relation.Relationship.Properties);
        json.WriteEndObject();
        return (JObject)json.Token!;
    }
}
