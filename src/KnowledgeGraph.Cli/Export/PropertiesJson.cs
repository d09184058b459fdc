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
            Write(json, properties[key]);
        }

        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Text text:
                json.WriteValue(text.Value);
                break;
            case PropertyValue.Integer integer:
                json.WriteValue(integer.Value);
                break;
            case PropertyValue.Real real:
                json.WriteValue(real.Value);
                break;
            case PropertyValue.Flag flag:
                json.WriteValue(flag.Value);
                break;
            case PropertyValue.Texts texts:
                json.WriteStartArray();
                foreach (var item in texts.Values)
                    json.WriteValue(item);
                json.WriteEndArray();
                break;
            case PropertyValue.Integers integers:
                json.WriteStartArray();
                foreach (var item in integers.Values)
                    json.WriteValue(item);
                json.WriteEndArray();
                break;
        }
    }
}
