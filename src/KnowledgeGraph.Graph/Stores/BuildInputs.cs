namespace KnowledgeGraph.Graph.Stores;

/// <summary>What a build's result depends on besides the documents.</summary>
/// <param name="ExtractorVersion">As in <see cref="Core.Claims.DocumentRecord.ExtractorVersion"/>.</param>
/// <param name="LexiconHash">Of the lexicons, user lexicons included.</param>
/// <param name="CorrectionsHash"><see cref="Corrections.CorrectionSet.Hash"/>.</param>
/// <param name="ResolverVersion"><see cref="Resolution.GraphBuilder.Version"/>.</param>
public sealed record BuildInputs(string ExtractorVersion, string LexiconHash, string CorrectionsHash, string ResolverVersion);
