using System.Collections.Immutable;

namespace KnowledgeGraph.Cypher.Syntax.Ast;

/// <summary>One or more single queries joined by UNION.</summary>
/// <param name="All">UNION ALL: duplicates stay.</param>
internal sealed record Query(ImmutableArray<SingleQuery> Parts, bool All, SourceSpan Span)
{
    /// <summary>Of a whole statement, from its prefix.</summary>
    public CypherMode Mode { get; init; } = CypherMode.Run;
}

internal sealed record SingleQuery(ImmutableArray<Clause> Clauses, SourceSpan Span);
