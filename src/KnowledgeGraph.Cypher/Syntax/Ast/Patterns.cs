using System.Collections.Immutable;

namespace KnowledgeGraph.Cypher.Syntax.Ast;

internal enum PathSearch
{
    /// <summary>Every match.</summary>
    All,

    /// <summary>One of the shortest.</summary>
    Shortest,

    /// <summary>Every one of the shortest.</summary>
    AllShortest,

    /// <summary>So many of the shortest.</summary>
    ShortestPaths,

    /// <summary>All paths of so many of the least lengths.</summary>
    ShortestGroups,
}

/// <summary>Nodes and what joins them, alternating; begins and ends with a node.</summary>
internal sealed record PathPattern(Variable? Name, PathSearch Search, ImmutableArray<PatternElement> Elements, SourceSpan Span)
{
    /// <summary>The functions shortestPath() and allShortestPaths() refuse two ends that are the same node; ANY SHORTEST and ALL SHORTEST go round.</summary>
    public bool RefusesLoops { get; init; }

    /// <summary>Of <see cref="PathSearch.ShortestPaths"/> and <see cref="PathSearch.ShortestGroups"/>; 1 or more.</summary>
    public long Count { get; init; } = 1;
}

internal abstract record PatternElement(SourceSpan Span);

internal sealed record NodePattern(Variable? Variable, LabelExpression? Labels, Expression? Properties, Expression? Predicate, SourceSpan Span) : PatternElement(Span);

internal enum PatternDirection
{
    Outgoing, Incoming, Both,
}

/// <param name="Length">Null for exactly one relationship.</param>
internal sealed record RelationshipPattern(
    Variable? Variable, LabelExpression? Types, PatternDirection Direction, LengthRange? Length, Expression? Properties, Expression? Predicate, SourceSpan Span)
    : PatternElement(Span);

/// <param name="Max">Null: as many as there are.</param>
internal sealed record LengthRange(long Min, long? Max);

/// <summary><c>((a)-[r]->(b) WHERE predicate){1,3}</c>; its variables are lists outside of it.</summary>
internal sealed record QuantifiedPath(PathPattern Inner, Expression? Predicate, LengthRange Repetitions, SourceSpan Span) : PatternElement(Span);

/// <summary>A pattern as a predicate: whether there is a match.</summary>
internal sealed record PatternPredicate(PathPattern Pattern, SourceSpan Span) : Expression(Span);

/// <summary><c>shortestPath(…)</c> as an expression.</summary>
internal sealed record ShortestPathExpression(PathPattern Pattern, SourceSpan Span) : Expression(Span);
