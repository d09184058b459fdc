using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Does something once, after a number of batches.</summary>
internal sealed class Hook(int batches, Action action) : IProgress<LoadProgress>
{
    private int seen;

    public void Report(LoadProgress value)
    {
        if (Interlocked.Increment(ref seen) == batches)
            action();
    }
}
