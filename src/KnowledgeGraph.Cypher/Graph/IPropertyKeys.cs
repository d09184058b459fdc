namespace KnowledgeGraph.Cypher.Graph;

/// <summary>The property keys of a snapshot. Thread-safe once the snapshot is built.</summary>
internal interface IPropertyKeys
{
    int Count { get; }

    /// <summary>-1 for a key that no entity has.</summary>
    int Find(string name);

    string Name(int key);
}
