using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Benchmarks.Queries;

/// <summary>A query of the catalogue with the defaults of its parameters: <c>// $limit: integer = 50; rows at most</c>.</summary>
internal sealed partial record QueryFile(string Name, string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    public static IEnumerable<QueryFile> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.cypher").Order(StringComparer.Ordinal).Select(Read);

    private static QueryFile Read(string path)
    {
        var text = File.ReadAllText(path);
        var parameters = ParameterLine().Matches(text)
            .ToDictionary(m => m.Groups["name"].Value, m => JToken.Parse(m.Groups["value"].Value) switch
            {
                JValue value => value.Value,
                var other => other.ToObject<object?[]>(JsonSerializer.CreateDefault()),
            });
        return new QueryFile(Path.GetFileNameWithoutExtension(path), text, parameters);
    }

    [GeneratedRegex(@"^// \$(?<name>\w+): [^=\r\n]*= (?<value>[^;\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex ParameterLine();
}
