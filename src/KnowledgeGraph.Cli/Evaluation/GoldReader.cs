using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Reads gold files: a JSON object with <c>document</c>, <c>entities</c> and <c>relations</c>, one document a file.</summary>
internal static class GoldReader
{
    /// <summary>All <c>*.json</c> of a folder in the order of their names, or one file.</summary>
    /// <exception cref="KgException">KG6101 nothing there; KG6102 a file that is no gold file.</exception>
    public static ImmutableArray<GoldDocument> Read(string path)
    {
        if (File.Exists(path))
            return [ReadFile(path)];
        if (!Directory.Exists(path))
            throw new KgException(KgErrors.GoldNotFound(path));
        var files = Directory.GetFiles(path, "*.json");
        if (files.Length == 0)
            throw new KgException(KgErrors.GoldNotFound(path));
        Array.Sort(files, (a, b) => CodePointOrder.Instance.Compare(Path.GetFileName(a), Path.GetFileName(b)));
        return [.. files.Select(ReadFile)];
    }

    private static GoldDocument ReadFile(string path)
    {
        try
        {
            var json = JObject.Parse(File.ReadAllText(path));
            var entities = json["entities"]!.Select(Entity).ToImmutableArray();
            var relations = json["relations"]!.Select(Relation).ToImmutableArray();
            var ids = entities.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var id in relations.SelectMany(r => r.From.Concat(r.To)))
            {
                if (!ids.Contains(id))
                    throw new KgException(KgErrors.GoldMalformed(path, $"a relation names the entity \"{id}\", which is not among the entities."));
            }

            return new GoldDocument((string)json["document"]!, entities, relations);
        }
        catch (Exception e) when (e is JsonException or ArgumentNullException or InvalidCastException)
        {
            throw new KgException(KgErrors.GoldMalformed(path, e.Message), e);
        }
    }

    private static GoldEntity Entity(JToken json) => new(
        (string)json["id"]!,
        (string)json["label"]!,
        (string)json["name"]!,
        [.. json["aliases"]?.Select(a => (string)a!) ?? []],
        (bool?)json["optional"] ?? false);

    private static GoldRelation Relation(JToken json) => new(
        (string)json["type"]!,
        Ids(json["from"]!),
        Ids(json["to"]!),
        (string?)json["evidence"] ?? "",
        (bool?)json["optional"] ?? false);

    private static ImmutableArray<string> Ids(JToken json) =>
        json is JArray list ? [.. list.Select(id => (string)id!)] : [(string)json!];
}
