using System.Collections.Immutable;

namespace KnowledgeGraph.Cypher.Syntax.Ast;

internal abstract record Clause(SourceSpan Span);

internal sealed record MatchClause(bool Optional, ImmutableArray<PathPattern> Patterns, Expression? Predicate, SourceSpan Span) : Clause(Span);

internal sealed record UnwindClause(Expression List, Variable Variable, SourceSpan Span) : Clause(Span);

internal sealed record WithClause(Projection Projection, Expression? Predicate, SourceSpan Span) : Clause(Span);

internal sealed record ReturnClause(Projection Projection, SourceSpan Span) : Clause(Span);

/// <summary>What WITH and RETURN share.</summary>
/// <param name="IncludeAll">A leading <c>*</c>.</param>
internal sealed record Projection(
    bool Distinct, bool IncludeAll, ImmutableArray<ProjectionItem> Items, ImmutableArray<SortItem> OrderBy, Expression? Skip, Expression? Limit, SourceSpan Span);

/// <param name="Name">The alias, or the expression's text.</param>
internal sealed record ProjectionItem(Expression Expression, string Name, bool HasAlias, SourceSpan Span);

internal sealed record SortItem(Expression Expression, bool Descending);

/// <summary><c>CALL name(arguments) YIELD columns WHERE predicate</c>.</summary>
/// <param name="Arguments">Null where the parentheses are left out: parameters of the same names are taken.</param>
/// <param name="Yields">Null without YIELD.</param>
internal sealed record CallClause(
    string Procedure, ImmutableArray<Expression>? Arguments, ImmutableArray<YieldItem>? Yields, bool YieldsAll, Expression? Predicate, SourceSpan NameSpan, SourceSpan Span)
    : Clause(Span);

internal sealed record YieldItem(string Column, Variable Variable);

/// <summary><c>CALL (imports) { … }</c>.</summary>
/// <param name="Imports">Null in the older form, where a leading WITH imports.</param>
internal sealed record CallSubqueryClause(Query Query, ImmutableArray<Variable>? Imports, bool ImportsAll, bool Optional, SourceSpan Span) : Clause(Span);

/// <summary>CREATE; parsed only so that a test can set its graph up. The engine refuses it.</summary>
internal sealed record CreateClause(ImmutableArray<PathPattern> Patterns, SourceSpan Span) : Clause(Span);

/// <summary>DELETE; as <see cref="CreateClause"/>.</summary>
internal sealed record DeleteClause(ImmutableArray<Expression> Targets, bool Detach, SourceSpan Span) : Clause(Span);
