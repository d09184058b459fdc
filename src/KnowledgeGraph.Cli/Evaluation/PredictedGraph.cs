using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>The part of a graph that is scored.</summary>
/// <param name="Relationships">In the order of the file.</param>
internal sealed record PredictedGraph(
    IReadOnlyDictionary<string, PredictedNode> Nodes,
    ImmutableArray<PredictedRelationship> Relationships)
{
    /// <summary>The node's name, or the id where no node has it.</summary>
    public string NameOf(string id) => Nodes.TryGetValue(id, out var node) ? node.Name : id;
}

/// <param name="Documents">Base names of the documents that name it.</param>
internal sealed record PredictedNode(
    string Id,
    ImmutableArray<string> Labels,
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableHashSet<string> Documents)
{
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}

/// <param name="Evidence">The quotes that state it, each with the base name of its document.</param>
internal sealed record PredictedRelationship(string Type, string Start, string End, ImmutableArray<(string Document, string Quote)> Evidence)
{
    public bool IsStatedBy(string document) => Evidence.Any(e => e.Document == document);
}
