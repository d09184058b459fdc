using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Hashes, names and values of properties, column by column; null where an element has no such property, which the server leaves out.</summary>
/// <remarks>The server reads a request byte by byte: a name that is not repeated in every row is time saved.</remarks>
/// <param name="names">Of all properties that occur.</param>
internal sealed class PropertyColumns(ImmutableArray<string> names)
{
    private readonly JsonList hashes = new();
    private readonly DictionaryColumn keys = new("keys");
    private readonly ImmutableArray<JsonList> values = [.. names.Select(_ => new JsonList())];

    public int Length => hashes.Length + keys.Length + values.Sum(v => v.Length);

    /// <summary>The part of a statement that takes row <c>i</c> of the columns.</summary>
    public static string Pattern(ImmutableArray<string> names) =>
        "kgHash: $hashes[i], kgKeys: $keys[$keysAt[i]]" + string.Concat(names.Select((name, i) => CypherFile.Fill($", `{{name}}`: $values[{i}][i]", ("name", name))));

    public void Add(ElementHash hash, PropertyMap properties)
    {
        hashes.Add(hash.ToString());
        keys.Add(string.Join(',', properties.Keys));
        for (var i = 0; i < names.Length; i++)
        {
            if (properties.TryGetValue(names[i], out var value))
                values[i].Add(value, static (writer, v) => CanonicalJson.WriteValue(writer, v));
            else
                values[i].Add(null);
        }
    }

    public ImmutableArray<(string Name, string Json)> Finish() =>
        [("hashes", hashes.Finish()), .. keys.Finish(), ("values", $"[{string.Join(',', values.Select(v => v.Finish()))}]")];
}
