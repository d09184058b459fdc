using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Cli.Extracting;

/// <summary>Writes a document's record for people: its entities, then its statements as triples with their quotes.</summary>
internal static class RecordText
{
    public static void Write(TextWriter output, DocumentRecord record, bool rejected)
    {
        output.WriteLine($"# {record.Document.Id}  {record.Document.Metadata.Title}".TrimEnd());
        foreach (var entity in record.Entities)
            Write(output, entity);
        foreach (var claim in record.Claims)
            Write(output, record, claim, "");
        if (!rejected)
            return;
        foreach (var (claim, reason) in record.Rejected)
            Write(output, record, claim, $"rejected ({reason}): ");
    }

    /// <summary><c>陈知远 -[HOLDS_POSITION {title: 会长}]-> 海州市数字经济促进会</c></summary>
    public static string Triple(DocumentRecord record, Claim claim) =>
        $"{record.Entities[claim.Subject].Name} -[{claim.Type.Name()}{Describe(claim.Properties)}]-> {record.Entities[claim.Object].Name}";

    private static void Write(TextWriter output, DocumentEntity entity)
    {
        var aliases = entity.Aliases.IsEmpty ? "" : $" = {string.Join(" = ", entity.Aliases)}";
        output.WriteLine($"{entity.Label} {entity.Name}{aliases}{Describe(entity.Properties)}");
    }

    private static void Write(TextWriter output, DocumentRecord record, Claim claim, string prefix)
    {
        output.WriteLine(prefix + Triple(record, claim));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    “{claim.Quote}”  {claim.Span.Start}–{claim.Span.End}  {claim.Reason}"));
    }

    private static string Describe(IEnumerable<KeyValuePair<string, string>> properties)
    {
        var parts = properties.Select(p => $"{p.Key}: {p.Value}").ToList();
        return parts.Count == 0 ? "" : $" {{{string.Join(", ", parts)}}}";
    }
}
