using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>What an aggregating function has seen of one group.</summary>
internal abstract class Aggregator
{
    /// <summary>Takes a value that is not null.</summary>
    /// <param name="extra">The second argument; null for functions of one.</param>
    public abstract void Add(Frame frame, CypherValue value, CypherValue extra);

    public abstract CypherValue Result { get; }

    /// <summary>Whether each value is kept until the result is asked for.</summary>
    public virtual bool KeepsValues => false;
}
