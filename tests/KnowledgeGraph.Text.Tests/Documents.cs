using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Tests;

internal static class Documents
{
    public static SourceDocument Of(string text, DocumentFormat format = DocumentFormat.PlainText, DocumentMetadata? metadata = null) =>
        new("c/d", "c", "d", text, "", format, metadata ?? DocumentMetadata.None);
}
