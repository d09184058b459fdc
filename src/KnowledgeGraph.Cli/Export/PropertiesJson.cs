using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Export;

/// <summary>Properties as JSON, the name first, then the aliases, then the others in ordinal order.</summary>
internal static class PropertiesJson
{
    private static readonly string[] First = [GraphPropertyNames.Name, GraphPropertyNames.Aliases];

    public static void Write(JsonWriter json, string name, PropertyMap properties)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        foreach (var key in First.Where(properties.ContainsKey).Concat(properties.Keys.Except(First)))
        {
            json.WritePropertyName(key);
            CanonicalJson.WriteValue(json, properties[key]);
        }

        json.WriteEndObject();
    }
}
