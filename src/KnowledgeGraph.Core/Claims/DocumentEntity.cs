using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Claims;

/// <summary>Somebody or something that one document names: all mentions that coreference within the document brought together.</summary>
/// <param name="Name">The fullest name in the document, without quotation or title marks.</param>
/// <param name="Aliases">Other names that the document uses for it, ordinal order, without <paramref name="Name"/>.</param>
/// <param name="Mentions">Ranges of the source text, in order, none twice.</param>
/// <param name="Properties">What the text says of it (<see cref="PropertyNames"/>), ordinal order of keys.</param>
public sealed record DocumentEntity(
    EntityLabel Label,
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableArray<TextSpan> Mentions,
    ImmutableSortedDictionary<string, string> Properties);
