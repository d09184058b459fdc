using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;
using KnowledgeGraph.Text.Lexicons;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Reads texts as a build does, and tells statements as <c>subject TYPE object</c>.</summary>
internal static class Reader
{
    private static readonly Lazy<DocumentExtractor> Shared = new(() => DocumentExtractor.Load(LexiconDirectory.Installed));

    public static DocumentExtractor Extractor => Shared.Value;

    public static Article Article(string text) => new ArticleBuilder().Build(
        new SourceDocument("test/a.txt", "test", "a.txt", text, "0", DocumentFormat.PlainText, DocumentMetadata.None));

    public static DocumentRecord Read(string text) => Extractor.Extract(Article(text));

    public static IEnumerable<string> Statements(DocumentRecord record) => record.Claims.Select(claim => Statement(record, claim)).Distinct();

    public static IEnumerable<string> Names(DocumentRecord record, EntityLabel label) =>
        record.Entities.Where(entity => entity.Label == label).Select(entity => entity.Name);

    public static string Statement(DocumentRecord record, Claim claim)
    {
        var title = claim.Properties.TryGetValue(PropertyNames.Title, out var post) ? $"({post})" : "";
        return $"{record.Entities[claim.Subject].Name} {claim.Type.Name()}{title} {record.Entities[claim.Object].Name}";
    }
}
