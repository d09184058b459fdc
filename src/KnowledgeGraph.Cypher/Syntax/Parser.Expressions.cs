using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Syntax;

internal sealed partial class Parser
{
    /// <summary>Inside of a comprehension's WHERE a bar begins the projection and is no alternative of labels.</summary>
    private bool _barEndsLabels;

    /// <summary>Expression: OrExpression</summary>
    private Expression ParseExpression()
    {
        Enter();
        var expression = ParseOr();
        Leave();
        return expression;
    }

    private Expression ParseNested()
    {
        var outer = _barEndsLabels;
        _barEndsLabels = false;
        var expression = ParseExpression();
        _barEndsLabels = outer;
        return expression;
    }

    /// <summary>Chains of operators are deep trees too, though no recursion reads them.</summary>
    private const int OperatorsPerDepth = 50;

    private int _operators;

    private BinaryExpression Binary(BinaryOperator op, Expression left, Expression right)
    {
        CountOperator();
        return new(op, left, right, left.Span.To(right.Span));
    }

    private void CountOperator()
    {
        if (++_operators > _maxDepth * OperatorsPerDepth)
            throw _source.TooDeep(Current.Span);
    }

    private Expression ParseOr()
    {
        var left = ParseXor();
        while (AcceptWord("OR"))
            left = Binary(BinaryOperator.Or, left, ParseXor());
        return left;
    }

    private Expression ParseXor()
    {
        var left = ParseAnd();
        while (AcceptWord("XOR"))
            left = Binary(BinaryOperator.Xor, left, ParseAnd());
        return left;
    }

    private Expression ParseAnd()
    {
        var left = ParseNot();
        while (AcceptWord("AND"))
            left = Binary(BinaryOperator.And, left, ParseNot());
        return left;
    }

    private Expression ParseNot()
    {
        if (!AtWord("NOT"))
            return ParseComparison();
        var start = Current.Span;
        _position++;
        Enter();
        var operand = ParseNot();
        Leave();
        return new UnaryExpression(UnaryOperator.Not, operand, SpanFrom(start));
    }

    private BinaryOperator? ComparisonOperator() => Current.Kind != TokenKind.Symbol ? null : Current.Text switch
    {
        "=" => BinaryOperator.Equal,
        "<>" => BinaryOperator.NotEqual,
        "<" => BinaryOperator.Less,
        "<=" => BinaryOperator.LessOrEqual,
        ">" => BinaryOperator.Greater,
        ">=" => BinaryOperator.GreaterOrEqual,
        "!=" => throw _source.Syntax(Current.Span, "UnexpectedSyntax", "There is no operator '!='", "Write <>."),
        _ => null,
    };

    /// <summary>ComparisonExpression: a chain <c>a &lt; b &lt; c</c> means <c>a &lt; b AND b &lt; c</c>.</summary>
    private Expression ParseComparison()
    {
        var left = ParsePredicate();
        Expression? chain = null;
        while (ComparisonOperator() is { } op)
        {
            _position++;
            var right = ParsePredicate();
            var comparison = Binary(op, left, right);
            chain = chain is null ? comparison : Binary(BinaryOperator.And, chain, comparison);
            left = right;
        }
        return chain ?? left;
    }

    /// <summary>StringListNullPredicateExpression.</summary>
    private Expression ParsePredicate()
    {
        var left = ParseSum();
        while (true)
        {
            if (AcceptWords("STARTS", "WITH"))
                left = Binary(BinaryOperator.StartsWith, left, ParseSum());
            else if (AcceptWords("ENDS", "WITH"))
                left = Binary(BinaryOperator.EndsWith, left, ParseSum());
            else if (AcceptWord("CONTAINS"))
                left = Binary(BinaryOperator.Contains, left, ParseSum());
            else if (AcceptSymbol("=~"))
                left = Binary(BinaryOperator.Matches, left, ParseSum());
            else if (AcceptWord("IN"))
                left = Binary(BinaryOperator.In, left, ParseSum());
            else if (AtWord("IS") || AtSymbol("::"))
                left = ParseIs(left);
            else
                return left;
        }
    }

    /// <summary>IS NOT? (NULL | '::' Type | TYPED Type)</summary>
    private Expression ParseIs(Expression operand)
    {
        var negated = false;
        if (AcceptWord("IS"))
        {
            negated = AcceptWord("NOT");
            if (AcceptWord("NULL"))
                return new NullCheck(operand, negated, SpanFrom(operand.Span));
            if (!AcceptWord("TYPED") && !AtSymbol("::"))
                throw Unexpected("NULL, NOT NULL or '::' and a type");
        }
        AcceptSymbol("::");
        return new TypeCheck(operand, ParseTypeName(), negated, SpanFrom(operand.Span));
    }

    private Expression ParseSum()
    {
        var left = ParseProduct();
        while (true)
        {
            if (AcceptSymbol("+"))
                left = Binary(BinaryOperator.Add, left, ParseProduct());
            else if (AcceptSymbol("-"))
                left = Binary(BinaryOperator.Subtract, left, ParseProduct());
            else if (AcceptSymbol("||"))
                left = Binary(BinaryOperator.Concatenate, left, ParseProduct());
            else
                return left;
        }
    }

    private Expression ParseProduct()
    {
        var left = ParsePower();
        while (true)
        {
            if (AcceptSymbol("*"))
                left = Binary(BinaryOperator.Multiply, left, ParsePower());
            else if (AcceptSymbol("/"))
                left = Binary(BinaryOperator.Divide, left, ParsePower());
            else if (AcceptSymbol("%"))
                left = Binary(BinaryOperator.Modulo, left, ParsePower());
            else
                return left;
        }
    }

    private Expression ParsePower()
    {
        var left = ParseUnary();
        while (AcceptSymbol("^"))
            left = Binary(BinaryOperator.Power, left, ParseUnary());
        return left;
    }

    private Expression ParseUnary()
    {
        if (!AtSymbol("-") && !AtSymbol("+"))
            return ParsePostfix();
        var start = Current.Span;
        var minus = AtSymbol("-");
        _position++;
        if (minus && Current.Kind is TokenKind.Integer or TokenKind.Float && Current.Span.Start == start.End)
        {
            var number = ParseNumber(negative: true, start);
            return ParsePostfix(number);
        }
        Enter();
        var operand = ParseUnary();
        Leave();
        return new UnaryExpression(minus ? UnaryOperator.Minus : UnaryOperator.Plus, operand, SpanFrom(start));
    }

    /// <summary>NonArithmeticOperatorExpression: Atom (ListOperator | PropertyLookup)* NodeLabels?</summary>
    private Expression ParsePostfix(Expression? atom = null)
    {
        var target = atom ?? ParseAtom();
        for (; ; CountOperator())
        {
            if (AtSymbol(".") && Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName)
            {
                _position++;
                target = new PropertyAccess(target, ParseName("a property").Text, SpanFrom(target.Span));
            }
            else if (AtSymbol("."))
            {
                _position++;
                throw Unexpected("a property");
            }
            else if (AcceptSymbol("["))
                target = ParseSubscript(target);
            else if (AtSymbol(":") && AtLabelAhead())
            {
                _position++;
                target = new LabelCheck(target, ParseLabelExpression(), SpanFrom(target.Span));
            }
            else
                return target;
        }
    }

    private bool AtLabelAhead() => Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName
        || Peek(1).IsSymbol("!") || Peek(1).IsSymbol("%") || Peek(1).IsSymbol("(");

    private Expression ParseSubscript(Expression target)
    {
        Expression? from = AtSymbol("..") ? null : ParseNested();
        if (!AcceptSymbol(".."))
        {
            ExpectSymbol("]");
            return new IndexAccess(target, from!, SpanFrom(target.Span));
        }
        var to = AtSymbol("]") ? null : ParseNested();
        ExpectSymbol("]");
        return new SliceAccess(target, from, to, SpanFrom(target.Span));
    }
}
