using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Segmentation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DictionaryCompiler;

/// <summary>Reads the models' JSON files.</summary>
internal static class JsonSource
{
    /// <exception cref="KgException">KG2001: no such file. KG2005: it is not a JSON object.</exception>
    public static JObject Read(string path)
    {
        if (!File.Exists(path))
            throw new KgException(KgErrors.LexiconMissing(path));
        using var reader = new JsonTextReader(File.OpenText(path));
        try
        {
            return JObject.Load(reader);
        }
        catch (JsonReaderException exception)
        {
            throw new KgException(KgErrors.DictionarySource(path, exception.LineNumber, exception.Message), exception);
        }
    }

    public static JObject Object(this JObject json, string name) =>
        json[name] as JObject ?? throw new InvalidDataException($"the object “{name}” is missing");

    /// <summary>A logarithm; the stand-in for that of 0 where the source has none.</summary>
    public static double Score(this JObject json, string name) => (double?)json[name] ?? WordHmm.Impossible;
}
