using System.Collections.Immutable;

namespace KnowledgeGraph.Core.Text;

/// <summary>The text of a document without what does not belong to it.</summary>
/// <param name="Blocks">In the order of the text; boilerplate is not among them.</param>
/// <param name="Boilerplate">Source ranges left out, in order, each with a reason.</param>
public sealed record Article(
    SourceDocument Source,
    DocumentMetadata Metadata,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Boilerplate> Boilerplate);

/// <summary>A range of the source text that is no part of the article.</summary>
/// <param name="Reason">A short stable name: <c>menu</c>, <c>share</c>, <c>subscription</c>, <c>other-article</c>, <c>editor-line</c>, <c>image</c>, <c>footer</c> …</param>
public sealed record Boilerplate(TextSpan Span, string Reason);
