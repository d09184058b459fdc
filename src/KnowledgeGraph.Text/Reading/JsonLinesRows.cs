using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Errors;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Reads a file with one JSON object a line.</summary>
internal static class JsonLinesRows
{
    private const int MaxDepth = 64;

    public static IEnumerable<ReadOutcome> Read(Stream stream, DocumentLocation location, RowColumns columns, ReadLimits limits, CancellationToken cancellation)
    {
        using var reader = RowText.Open(stream, location.DisplayPath, out var encoding);
        var lines = new LineSource(reader, limits.MaxDocumentBytes);
        var documents = new RowDocuments(location, columns);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            KgError? fault = null;
            string? text = null;
            try
            {
                if (!lines.TryRead(out text))
                    yield break;
            }
            catch (DecoderFallbackException)
            {
                fault = KgErrors.MalformedRow(location.DisplayPath, lines.Line + 1, $"its bytes, or those after it, are not valid {encoding}; the rest of the file was left out.");
            }

            if (fault is not null)
            {
                yield return documents.Problem(lines.Line + 1, fault);
                yield break;
            }

            if (text is null)
                yield return documents.Problem(lines.Line, KgErrors.TooLarge($"{location.DisplayPath}, line {lines.Line}", limits.MaxDocumentBytes + 1L, limits.MaxDocumentBytes));
            else if (!string.IsNullOrWhiteSpace(text))
                yield return Parse(text, lines.Line, location, documents);
        }
    }

    private static ReadOutcome Parse(string text, int line, DocumentLocation location, RowDocuments documents)
    {
        try
        {
            using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
            json.Read();
            var row = JObject.Load(json);
            if (json.Read())
                return documents.Problem(line, KgErrors.MalformedRow(location.DisplayPath, line, "more than one JSON object."));
            return documents.Create(line, name => Cell(row[name]));
        }
        catch (JsonException exception)
        {
            return documents.Problem(line, KgErrors.MalformedRow(location.DisplayPath, line, exception.Message));
        }
    }

    private static string? Cell(JToken? value) =>
        value is JValue { Value: { } scalar } ? Convert.ToString(scalar, CultureInfo.InvariantCulture) : null;
}
