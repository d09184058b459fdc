namespace KnowledgeGraph.Cypher.Syntax.Ast;

internal enum SubqueryKind
{
    Exists, Count, Collect,
}

/// <summary><c>EXISTS { … }</c>, <c>COUNT { … }</c>, <c>COLLECT { … }</c>.</summary>
internal sealed record SubqueryExpression(SubqueryKind Kind, Query Query, SourceSpan Span) : Expression(Span);
