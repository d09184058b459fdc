using System.Collections.Immutable;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Pipeline;

/// <summary>What a build would change.</summary>
/// <param name="Change">Null where nothing is to be done.</param>
/// <param name="Problems">What could not be read, in order of path and line.</param>
public sealed record BuildPlan(StoreChange? Change, DocumentCounts Documents, ImmutableArray<ReadProblem> Problems)
{
    public bool IsEmpty => Change is null;
}
