using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>What the engine reads: a property graph that does not change while a query runs. Thread-safe.</summary>
/// <remarks>
/// Nodes and relationships have dense ids from 0. Labels, relationship types and property keys are small integers ("tokens");
/// <c>Find…</c> gives -1 for a name that the graph does not have. Spans stay valid as long as the reader.
/// </remarks>
public interface IGraphReader
{
    int NodeCount { get; }

    int RelationshipCount { get; }

    int LabelCount { get; }

    int TypeCount { get; }

    int PropertyKeyCount { get; }

    int FindLabel(string name);

    int FindType(string name);

    int FindPropertyKey(string name);

    string LabelName(int label);

    string TypeName(int type);

    string PropertyKeyName(int key);

    /// <summary>Ascending.</summary>
    ReadOnlySpan<int> LabelsOf(int node);

    /// <summary>The ids of the label's nodes, ascending.</summary>
    ReadOnlySpan<int> NodesWithLabel(int label);

    /// <summary>Null where the node has no such property.</summary>
    CypherValue NodeProperty(int node, int key);

    CypherMap NodeProperties(int node);

    string NodeElementId(int node);

    int StartOf(int relationship);

    int EndOf(int relationship);

    int TypeOf(int relationship);

    /// <summary>Null where the relationship has no such property.</summary>
    CypherValue RelationshipProperty(int relationship, int key);

    CypherMap RelationshipProperties(int relationship);

    string RelationshipElementId(int relationship);

    /// <summary>The relationships that start at the node, by type, then id.</summary>
    /// <param name="type">One type, or -1 for all.</param>
    ReadOnlySpan<Adjacent> Outgoing(int node, int type);

    /// <summary>The relationships that end at the node, by type, then id.</summary>
    /// <param name="type">One type, or -1 for all.</param>
    ReadOnlySpan<Adjacent> Incoming(int node, int type);

    /// <summary>As <see cref="Outgoing(int, int)"/>, of all types from the first to the last.</summary>
    ReadOnlySpan<Adjacent> Outgoing(int node, int firstType, int lastType);

    /// <summary>As <see cref="Incoming(int, int)"/>, of all types from the first to the last.</summary>
    ReadOnlySpan<Adjacent> Incoming(int node, int firstType, int lastType);

    /// <summary>Whether <see cref="FindNodes"/> answers for the property without a scan.</summary>
    bool HasIndex(int key);

    /// <summary>The nodes, of any label, whose indexed property is equal to the value; ascending.</summary>
    ReadOnlySpan<int> FindNodes(int key, CypherValue value);

    /// <summary>Relationships of the type that start (or end) at a node of the label; -1 stands for any type and any label.</summary>
    long CountRelationships(int label, int type, bool atStart);
}
