using KnowledgeGraph.Graph.Queries;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>A query of the catalogue for programs.</summary>
internal static class CatalogueJson
{
    public static JObject Of(CatalogueQuery query) => new()
    {
        ["name"] = query.Name,
        ["group"] = query.Group,
        ["title"] = Text(query.Title),
        ["purpose"] = Text(query.Purpose),
        ["parameters"] = new JArray(query.Parameters.Select(Parameter)),
        ["columns"] = new JArray(query.Columns.Select(c => new JObject
        {
            ["name"] = c.Name, ["type"] = QueryValueTypes.NameOf(c.Type), ["nullable"] = c.IsNullable, ["meaning"] = c.Meaning,
        })),
        ["cypher"] = query.Text,
    };

    private static JObject Text(LocalText text) => new() { ["en"] = text.English, ["zh"] = text.Chinese };

    private static JObject Parameter(QueryParameter parameter)
    {
        var json = new JObject { ["name"] = parameter.Name, ["type"] = parameter.TypeName, ["required"] = parameter.IsRequired };
        if (!parameter.IsRequired)
            json["default"] = ValueJson.Of(parameter.Default);
        json["meaning"] = parameter.Meaning;
        return json;
    }
}
