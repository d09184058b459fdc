namespace KnowledgeGraph.Graph.Queries;

/// <summary>One text in both languages of the catalogue.</summary>
public sealed record LocalText(string English, string Chinese);
