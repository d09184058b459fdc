namespace KnowledgeGraph.Cypher.Syntax.Ast;

internal enum BinaryOperator
{
    Or, Xor, And,
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
    StartsWith, EndsWith, Contains, Matches, In,
    Add, Subtract, Concatenate, Multiply, Divide, Modulo, Power,
}

internal enum UnaryOperator
{
    Not, Plus, Minus,
}

internal sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right, SourceSpan Span) : Expression(Span);

internal sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, SourceSpan Span) : Expression(Span);

internal sealed record NullCheck(Expression Operand, bool Negated, SourceSpan Span) : Expression(Span);

/// <summary><c>n:A|B</c>.</summary>
internal sealed record LabelCheck(Expression Operand, LabelExpression Labels, SourceSpan Span) : Expression(Span);

/// <summary><c>x IS :: INTEGER NOT NULL</c>.</summary>
internal sealed record TypeCheck(Expression Operand, TypeName Type, bool Negated, SourceSpan Span) : Expression(Span);

internal sealed record PropertyAccess(Expression Target, string Key, SourceSpan Span) : Expression(Span);

/// <summary><c>target[index]</c>.</summary>
internal sealed record IndexAccess(Expression Target, Expression Index, SourceSpan Span) : Expression(Span);

/// <summary><c>target[from..to]</c>.</summary>
internal sealed record SliceAccess(Expression Target, Expression? From, Expression? To, SourceSpan Span) : Expression(Span);
