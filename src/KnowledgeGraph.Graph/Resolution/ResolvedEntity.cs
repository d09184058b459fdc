using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>One entity of the graph: all members that mean it.</summary>
internal sealed class ResolvedEntity(EntityLabel label, string scope, string? context)
{
    public EntityLabel Label => label;

    /// <summary><see cref="Member.Scope"/> of all members.</summary>
    public string Scope => scope;

    /// <summary><see cref="Member.Context"/> of all members.</summary>
    public string? Context => context;

    /// <summary>In order of documents, then of their place in the document.</summary>
    public List<Member> Members { get; } = [];

    public ParsedName Name { get; set; } = null!;

    public string Id { get; set; } = "";

    /// <summary>The id without its label, for ids of others that this one tells apart.</summary>
    public string BareId => Id[(Id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public int? Year => Members.Select(m => m.Year).FirstOrDefault(y => y is not null);
}
