using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Corrections;

/// <summary>A person's word against the resolver's. It binds to what the text says, never to an id alone.</summary>
/// <param name="SurfaceForm">The name as a document writes it.</param>
/// <param name="Document">The one document that it holds for; null for all.</param>
/// <param name="Quote">For <see cref="CorrectionKind.RejectClaim"/>: the quote of the claim.</param>
/// <param name="Target">The other name to merge with, the discriminator of a split, or the new name.</param>
public sealed record Correction(
    CorrectionKind Kind,
    EntityLabel Label,
    string SurfaceForm,
    string? Document = null,
    string? Quote = null,
    string? Target = null);
