using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>Marks what the bits of a <see cref="CypherValue"/> without an object of its own mean.</summary>
/// <remarks>Nodes and relationships have a tag for each graph, which is how a value knows where its properties are.</remarks>
internal sealed class KindTag(CypherKind kind, IGraphReader? graph = null)
{
    public static readonly KindTag Boolean = new(CypherKind.Boolean);
    public static readonly KindTag Integer = new(CypherKind.Integer);
    public static readonly KindTag Float = new(CypherKind.Float);

    public CypherKind Kind { get; } = kind;

    /// <summary>Null but for nodes and relationships.</summary>
    public IGraphReader? Graph { get; } = graph;
}
