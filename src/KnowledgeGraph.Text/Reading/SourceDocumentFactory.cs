using KnowledgeGraph.Core;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Makes documents of decoded texts.</summary>
internal static class SourceDocumentFactory
{
    public static SourceDocument Create(
        DocumentLocation location, string text, DocumentMetadata metadata, string? row = null, bool canBeReadAgain = true) => new(
        row is null ? location.Id : $"{location.Id}#{row}",
        location.Collection,
        row is null ? location.Path : $"{location.Path}#{row}",
        text,
        ContentHash.Of(text, metadata.Title, metadata.Url, metadata.Source, metadata.Date),
        location.Format,
        metadata,
        canBeReadAgain);
}
