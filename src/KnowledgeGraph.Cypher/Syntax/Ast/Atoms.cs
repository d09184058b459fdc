using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Syntax.Ast;

internal sealed record Literal(CypherValue Value, SourceSpan Span) : Expression(Span);

/// <summary><c>$name</c>.</summary>
internal sealed record ParameterReference(string Name, SourceSpan Span) : Expression(Span);

internal sealed record Variable(string Name, SourceSpan Span) : Expression(Span);

internal sealed record ListLiteral(ImmutableArray<Expression> Items, SourceSpan Span) : Expression(Span);

internal sealed record MapLiteral(ImmutableArray<MapEntry> Entries, SourceSpan Span) : Expression(Span);

internal sealed record MapEntry(string Key, Expression Value);

/// <summary><c>name(arguments)</c>; the name may have dots.</summary>
internal sealed record FunctionCall(string Name, bool Distinct, ImmutableArray<Expression> Arguments, SourceSpan NameSpan, SourceSpan Span) : Expression(Span);

/// <summary><c>count(*)</c>.</summary>
internal sealed record CountStar(SourceSpan Span) : Expression(Span);

/// <summary><c>CASE subject WHEN … THEN … ELSE … END</c>; without a subject the alternatives are conditions.</summary>
internal sealed record CaseExpression(Expression? Subject, ImmutableArray<CaseAlternative> Alternatives, Expression? Otherwise, SourceSpan Span) : Expression(Span);

/// <param name="Conditions">Values to compare the subject with; more than one where they are separated by commas.</param>
internal sealed record CaseAlternative(ImmutableArray<Expression> Conditions, Expression Result);
