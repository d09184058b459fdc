using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Pipeline;

/// <summary>Reads documents and extracts those that are not known yet. Thread-safe.</summary>
/// <param name="known">Headers by document id.</param>
internal sealed class DocumentScanner(
    DocumentReader reader,
    DocumentProcessor processor,
    BuildRequest request,
    IReadOnlyDictionary<string, RecordHeader> known)
{
    /// <summary>What is at one location, an <see cref="ScannedDocument.End"/> last.</summary>
    public IEnumerable<ScannedDocument> Scan(DocumentLocation location, CancellationToken cancellationToken)
    {
        foreach (var outcome in reader.Load(location, cancellationToken))
        {
            yield return outcome switch
            {
                ReadDocument read => Scan(location, read.Document, cancellationToken),
                ReadProblem problem => new ScannedDocument.Problem(location, problem),
                _ => throw new InvalidOperationException($"{outcome.GetType()} is neither a document nor a problem."),
            };
        }

        yield return new ScannedDocument.End(location);
    }

    private ScannedDocument Scan(DocumentLocation location, SourceDocument source, CancellationToken cancellationToken)
    {
        var former = known.GetValueOrDefault(source.Id);
        if (former is { IsTombstone: true } && !request.Restore)
            return new ScannedDocument.Removed(location, former);
        if (former is { IsTombstone: false } && !request.Rebuild && former.Sha256 == source.Sha256 && former.ExtractorVersion == processor.Version)
            return new ScannedDocument.Unchanged(location, former);
        return Extract(location, source, former, cancellationToken);
    }

    /// <summary>A defect of the extractor costs one document, not the build, and is told with the document's name.</summary>
    private ScannedDocument Extract(DocumentLocation location, SourceDocument source, RecordHeader? former, CancellationToken cancellationToken)
    {
        try
        {
            var record = processor.Process(source, cancellationToken);
            return new ScannedDocument.Extracted(location, record, EncodedRecord.Of(record), former);
        }
        catch (Exception e) when (e is not (KgException or OperationCanceledException or OutOfMemoryException))
        {
            return new ScannedDocument.Problem(location, new ReadProblem(source.Id, null, KgErrors.ExtractionFailed(source.Id, e)));
        }
    }
}
