using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Pipeline;

/// <summary>What a build did.</summary>
/// <param name="Receipt">Null where nothing was to be done, and nothing was written.</param>
public sealed record BuildReport(BuildPlan Plan, LoadReceipt? Receipt);
