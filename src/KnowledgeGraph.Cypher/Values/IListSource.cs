namespace KnowledgeGraph.Cypher.Values;

/// <summary>Where a list's elements are until all of them are wanted. Thread-safe.</summary>
internal interface IListSource
{
    int Count { get; }

    /// <param name="index">Below <see cref="Count"/>, which is not asked for.</param>
    CypherValue this[int index] { get; }

    CypherValue[] ToArray();
}
