using System.Collections.Frozen;
using KnowledgeGraph.Core.Errors;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Configuration;

/// <summary>The settings of <c>kg.json</c>, by dotted path: <c>reading.textColumn</c>.</summary>
internal sealed class SettingsFile
{
    public const string Name = "kg.json";

    private readonly Dictionary<string, JToken> values;
    private readonly string path;

    private SettingsFile(string path, Dictionary<string, JToken> values)
    {
        this.path = path;
        this.values = values;
    }

    /// <summary>Empty where the folder has no such file.</summary>
    /// <exception cref="KgException">KG6010: not JSON; KG6011: a setting that does not exist.</exception>
    public static SettingsFile Read(string folder, FrozenSet<string> known)
    {
        var path = Path.Combine(folder, Name);
        var values = new Dictionary<string, JToken>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return new SettingsFile(path, values);
        JObject json;
        try
        {
            json = JObject.Parse(File.ReadAllText(path));
        }
        catch (JsonException e)
        {
            throw new KgException(KgErrors.SettingsMalformed(path, e.Message), e);
        }

        Flatten(json, "", values);
        foreach (var name in values.Keys.Where(name => !known.Contains(name)))
            throw new KgException(KgErrors.SettingUnknown(path, name, string.Join(", ", known.Order(StringComparer.Ordinal))));
        return new SettingsFile(path, values);
    }

    /// <summary>A text or number as text; null where the file does not say.</summary>
    /// <exception cref="KgException">KG6012: it is neither.</exception>
    public string? Scalar(string name)
    {
        if (!values.TryGetValue(name, out var value))
            return null;
        return value is JValue { Value: not null } scalar
            ? scalar.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : throw new KgException(KgErrors.SettingInvalid($"{path}: {name}", value.ToString(Formatting.None), "a text or number"));
    }

    /// <summary>A list of texts; empty where the file does not say.</summary>
    /// <exception cref="KgException">KG6012: it is no such list.</exception>
    public IReadOnlyList<string> List(string name)
    {
        if (!values.TryGetValue(name, out var value))
            return [];
        return value is JArray list && list.All(i => i.Type == JTokenType.String)
            ? [.. list.Select(i => (string)i!)]
            : throw new KgException(KgErrors.SettingInvalid($"{path}: {name}", value.ToString(Formatting.None), "a list of texts"));
    }

    private static void Flatten(JObject json, string prefix, Dictionary<string, JToken> values)
    {
        foreach (var property in json.Properties())
        {
            var name = prefix + property.Name;
            if (property.Value is JObject inner)
                Flatten(inner, name + ".", values);
            else
                values[name] = property.Value;
        }
    }
}
