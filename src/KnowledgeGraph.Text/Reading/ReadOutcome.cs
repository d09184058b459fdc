using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Reading;

/// <summary>A document, or why there is none.</summary>
public abstract record ReadOutcome;

public sealed record ReadDocument(SourceDocument Document) : ReadOutcome;

/// <summary>Something that could not be read; everything else still is.</summary>
/// <param name="Path">As given by the user and below.</param>
/// <param name="Line">1-based line of a file of rows, else null.</param>
public sealed record ReadProblem(string Path, int? Line, KgError Error) : ReadOutcome;
