using System.Collections.Immutable;

namespace KnowledgeGraph.Cypher.Syntax.Ast;

/// <summary><c>[x IN list WHERE predicate | projection]</c>.</summary>
internal sealed record ListComprehension(Variable Variable, Expression List, Expression? Predicate, Expression? Projection, SourceSpan Span) : Expression(Span);

/// <summary><c>[p = (a)-->(b) WHERE predicate | projection]</c>.</summary>
internal sealed record PatternComprehension(PathPattern Pattern, Expression? Predicate, Expression Projection, SourceSpan Span) : Expression(Span);

internal enum QuantifierKind
{
    All, Any, None, Single,
}

/// <summary><c>all(x IN list WHERE predicate)</c> and its like.</summary>
internal sealed record Quantifier(QuantifierKind Kind, Variable Variable, Expression List, Expression Predicate, SourceSpan Span) : Expression(Span);

/// <summary><c>reduce(accumulator = initial, x IN list | step)</c>.</summary>
internal sealed record Reduce(Variable Accumulator, Expression Initial, Variable Variable, Expression List, Expression Step, SourceSpan Span) : Expression(Span);

/// <summary><c>n {.key, .*, other: expression, variable}</c>.</summary>
internal sealed record MapProjection(Variable Subject, ImmutableArray<MapProjectionItem> Items, SourceSpan Span) : Expression(Span);

/// <param name="Key">Null for <c>.*</c>.</param>
/// <param name="Value">Null for <c>.key</c> and <c>.*</c>.</param>
internal sealed record MapProjectionItem(string? Key, Expression? Value);
