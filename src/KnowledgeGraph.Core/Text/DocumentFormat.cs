namespace KnowledgeGraph.Core.Text;

/// <summary>How the source text is marked up. The rows of a .jsonl or .csv file are plain text.</summary>
public enum DocumentFormat
{
    PlainText,
    Markdown,
    Html,
}
