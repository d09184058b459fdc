using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Extracting;

/// <summary>A document's record for programs; offsets are UTF-16 code units of the source text, ends exclusive.</summary>
internal static class RecordJson
{
    public static JObject Of(DocumentRecord record, bool rejected)
    {
        var json = new JObject
        {
            ["document"] = record.Document.Id,
            ["title"] = record.Document.Metadata.Title,
            ["date"] = record.Document.Metadata.Date,
            ["source"] = record.Document.Metadata.Source,
            ["url"] = record.Document.Metadata.Url,
            ["entities"] = new JArray(record.Entities.Select(Of)),
            ["claims"] = new JArray(record.Claims.Select(c => Of(record, c))),
        };
        if (rejected)
            json["rejected"] = new JArray(record.Rejected.Select(r => Rejected(record, r)));
        return json;
    }

    private static JObject Of(DocumentEntity entity) => new()
    {
        ["label"] = entity.Label.ToString(),
        ["name"] = entity.Name,
        ["aliases"] = new JArray(entity.Aliases),
        ["properties"] = Of(entity.Properties),
        ["mentions"] = new JArray(entity.Mentions.Select(Of)),
    };

    private static JObject Of(DocumentRecord record, Claim claim) => new()
    {
        ["type"] = claim.Type.Name(),
        ["subject"] = record.Entities[claim.Subject].Name,
        ["object"] = record.Entities[claim.Object].Name,
        ["properties"] = Of(claim.Properties),
        ["quote"] = claim.Quote,
        ["span"] = Of(claim.Span),
        ["rule"] = claim.Reason,
    };

    private static JObject Rejected(DocumentRecord record, RejectedClaim rejected)
    {
        var json = Of(record, rejected.Claim);
        json["reason"] = rejected.Reason;
        return json;
    }

    private static JObject Of(ImmutableSortedDictionary<string, string> properties) => new(properties.Select(p => new JProperty(p.Key, p.Value)));

    private static JArray Of(TextSpan span) => new(span.Start, span.End);
}
