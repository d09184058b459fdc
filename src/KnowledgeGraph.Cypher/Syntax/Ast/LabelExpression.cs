namespace KnowledgeGraph.Cypher.Syntax.Ast;

/// <summary>What a label expression asks of a node's labels, or of a relationship's type.</summary>
internal abstract record LabelExpression(SourceSpan Span);

internal sealed record LabelName(string Name, SourceSpan Span) : LabelExpression(Span);

/// <summary><c>%</c>: any label at all.</summary>
internal sealed record LabelWildcard(SourceSpan Span) : LabelExpression(Span);

internal sealed record LabelNot(LabelExpression Operand, SourceSpan Span) : LabelExpression(Span);

internal sealed record LabelAnd(LabelExpression Left, LabelExpression Right, SourceSpan Span) : LabelExpression(Span);

internal sealed record LabelOr(LabelExpression Left, LabelExpression Right, SourceSpan Span) : LabelExpression(Span);
