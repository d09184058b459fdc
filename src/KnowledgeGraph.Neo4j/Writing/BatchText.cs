using System.Collections.Immutable;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>The parameters of one batch while they grow.</summary>
internal abstract class BatchText<T>
{
    public abstract void Add(T item);

    /// <summary>Characters of JSON so far.</summary>
    public abstract int Length { get; }

    /// <summary>Names and JSON; nothing may be added after it.</summary>
    public abstract ImmutableArray<(string Name, string Json)> Finish();
}
