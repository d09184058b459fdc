using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Pipeline;

/// <summary>Source text in, record out: cleaning, then extraction. Thread-safe.</summary>
public sealed class DocumentProcessor(DocumentExtractor extractor)
{
    private readonly ArticleBuilder articles = new();

    /// <summary>As in <see cref="DocumentRecord.ExtractorVersion"/>.</summary>
    public string Version => extractor.Version;

    /// <summary>The version changes with any byte of the lexicons, so that it stands for them too.</summary>
    public string LexiconHash => extractor.Version;

    /// <summary>The text is kept in the record where it cannot be read again.</summary>
    public DocumentRecord Process(SourceDocument source, CancellationToken cancellationToken)
    {
        var record = extractor.Extract(articles.Build(source), cancellationToken);
        return source.CanBeReadAgain ? record : record with { Text = source.Text };
    }

    /// <summary>As <see cref="Process"/>, with every step.</summary>
    public ExtractionTrace Explain(SourceDocument source, CancellationToken cancellationToken) =>
        extractor.Explain(articles.Build(source), cancellationToken);
}
