using KnowledgeGraph.Graph.Reconciliation;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>What the database counted against what was planned.</summary>
/// <param name="Counted">As the database reports it; a repeated batch counts only what it really changed.</param>
/// <param name="RetractedNodes">Of <see cref="GraphCounts.DeletedNodes"/>: those that had to stay because somebody attached something to them.</param>
public sealed record LoadReceipt(GraphCounts Planned, GraphCounts Counted, int RetractedNodes, int RecordsPut, int RecordsRemoved, int Batches)
{
    public bool IsAsPlanned => Planned == Counted;
}

/// <param name="Done">Changes written so far, of elements and records.</param>
public sealed record LoadProgress(int Done, int Total);
