using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Claims;

/// <summary>What the graph keeps of a document itself.</summary>
/// <param name="Sha256">As <see cref="SourceDocument.Sha256"/>.</param>
/// <param name="Length">Of the source text, in UTF-16 code units.</param>
public sealed record DocumentInfo(
    string Id,
    string Collection,
    string Path,
    DocumentMetadata Metadata,
    string Sha256,
    int Length);

/// <summary>All that was read from one document: the unit that stores keep, and the graph's only input.</summary>
/// <param name="ExtractorVersion">Version of the extractor and hash of its lexicons: another value means that the document must be read again.</param>
/// <param name="Text">The source text where it cannot be read again, else null.</param>
public sealed record DocumentRecord(
    DocumentInfo Document,
    string ExtractorVersion,
    ImmutableArray<DocumentEntity> Entities,
    ImmutableArray<Claim> Claims,
    ImmutableArray<RejectedClaim> Rejected,
    string? Text = null);
