using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Syntax;

internal sealed partial class Parser
{
    /// <summary>Where a parenthesis was tried as a pattern, with the result and the token after it: what failed once is not tried again.</summary>
    private readonly Dictionary<int, (Expression? Pattern, int End)> _triedPatterns = [];

    private Expression ParseAtom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Float:
                return ParseNumber(negative: false, token.Span);
            case TokenKind.String:
                _position++;
                return new Literal(CypherValue.From(token.Text), token.Span);
            case TokenKind.Word:
                return ParseWordAtom(token);
            case TokenKind.QuotedName:
                return ParseNameAtom();
        }
        return token.Text switch
        {
            "$" => ParseParameter(),
            "(" => TryPatternPredicate() ?? ParseParenthesized(),
            "[" => ParseBracket(),
            "{" when token.Kind == TokenKind.Symbol => ParseMapLiteral(),
            _ => throw Unexpected("an expression"),
        };
    }

    private Expression ParseWordAtom(Token token)
    {
        var next = Peek(1);
        if (next.IsSymbol("("))
        {
            switch (token.Text.ToUpperInvariant())
            {
                case "ALL" or "ANY" or "NONE" or "SINGLE":
                    return ParseQuantifierExpression();
                case "REDUCE":
                    return ParseReduce();
                case "COUNT" when Peek(2).IsSymbol("*") && Peek(3).IsSymbol(")"):
                    _position += 4;
                    return new CountStar(SpanFrom(token.Span));
                case "SHORTESTPATH" or "ALLSHORTESTPATHS":
                    var pattern = ParseShortestPath(null, token.Span);
                    return new ShortestPathExpression(pattern, pattern.Span);
                case "EXISTS":
                    _position++;
                    return AsExists(TryPatternPredicateIn(parenthesized: true)) ?? throw _source.Syntax(
                        token.Span, "UnexpectedSyntax", "exists() takes a pattern", "Write IS NOT NULL for a property, or EXISTS { … }.");
            }
        }
        if (next.IsSymbol("{"))
        {
            switch (token.Text.ToUpperInvariant())
            {
                case "EXISTS":
                    return ParseSubquery(SubqueryKind.Exists);
                case "COUNT":
                    return ParseSubquery(SubqueryKind.Count);
                case "COLLECT":
                    return ParseSubquery(SubqueryKind.Collect);
            }
        }
        switch (token.Text.ToUpperInvariant())
        {
            case "TRUE" or "FALSE":
                _position++;
                return new Literal(CypherValue.From(token.IsWord("TRUE")), token.Span);
            case "NULL":
                _position++;
                return new Literal(CypherValue.Null, token.Span);
            case "NAN" when !next.IsSymbol("("):
                _position++;
                return new Literal(CypherValue.From(double.NaN), token.Span);
            case "INF" or "INFINITY" when !next.IsSymbol("("):
                _position++;
                return new Literal(CypherValue.From(double.PositiveInfinity), token.Span);
            case "CASE":
                return ParseCase();
        }
        return ParseNameAtom();
    }

    /// <summary>A variable, a map projection or the call of a function.</summary>
    private Expression ParseNameAtom()
    {
        var start = Current.Span;
        var length = 1;
        while (Peek(length).IsSymbol(".") && Peek(length + 1).Kind is TokenKind.Word or TokenKind.QuotedName)
            length += 2;
        if (Peek(length).IsSymbol("("))
            return ParseFunctionCall(start, length);
        var variable = ParseVariable();
        return AtSymbol("{") ? ParseMapProjection(variable) : variable;
    }

    private FunctionCall ParseFunctionCall(SourceSpan start, int length)
    {
        var name = string.Concat(Enumerable.Range(0, length).Select(i => Peek(i).Text));
        _position += length;
        var nameSpan = SpanFrom(start);
        ExpectSymbol("(");
        if (name.Equals("trim", StringComparison.OrdinalIgnoreCase) && ParseTrim(start, nameSpan) is { } trim)
            return trim;
        var distinct = AcceptWord("DISTINCT");
        ImmutableArray<Expression> arguments = AtSymbol(")") ? [] : ParseList(ParseNested);
        ExpectSymbol(")");
        return new FunctionCall(name, distinct, arguments, nameSpan, SpanFrom(start));
    }

    /// <summary>trim((LEADING | TRAILING | BOTH)? characters? FROM text), which are ltrim(), rtrim() and btrim() in other words.</summary>
    /// <returns>Null, and nothing taken, where it is the plain function.</returns>
    private FunctionCall? ParseTrim(SourceSpan start, SourceSpan nameSpan)
    {
        var before = _position;
        var function = "btrim";
        if (Peek(1).Kind is TokenKind.Word or TokenKind.String or TokenKind.QuotedName || Peek(1).IsSymbol("$") || Peek(1).IsSymbol("("))
            function = AcceptWord("LEADING") ? "ltrim" : AcceptWord("TRAILING") ? "rtrim" : AcceptWord("BOTH") ? "btrim" : function;
        Expression? characters = AtWord("FROM") && _position > before ? null : AtSymbol(")") ? null : ParseNested();
        if (!AcceptWord("FROM"))
        {
            _position = before;
            return null;
        }
        var text = ParseNested();
        ExpectSymbol(")");
        return new FunctionCall(function, false, characters is null ? [text] : [text, characters], nameSpan, SpanFrom(start));
    }

    /// <summary>exists((a)-->(b)) may stand where a bare pattern may not.</summary>
    private static SubqueryExpression? AsExists(Expression? pattern) => pattern is not PatternPredicate predicate ? null : new SubqueryExpression(
        SubqueryKind.Exists, new Query([new SingleQuery([new MatchClause(false, [predicate.Pattern], null, predicate.Span)], predicate.Span)], false, predicate.Span), predicate.Span);

    private Expression ParseParenthesized()
    {
        ExpectSymbol("(");
        var inner = ParseNested();
        ExpectSymbol(")");
        return inner;
    }

    /// <summary>A pattern begins like an expression in parentheses; only what follows tells them apart.</summary>
    private Expression? TryPatternPredicate() => TryPatternPredicateIn(parenthesized: false);

    private Expression? TryPatternPredicateIn(bool parenthesized)
    {
        var start = _position;
        if (_triedPatterns.TryGetValue(start, out var known))
        {
            _position = known.Pattern is null ? start : known.End;
            return known.Pattern;
        }
        var depth = _depth;
        Expression? result = null;
        try
        {
            if (parenthesized)
                ExpectSymbol("(");
            var begin = Current.Span;
            if (Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName || Peek(1).IsSymbol(":") || Peek(1).IsSymbol(")") || Peek(1).IsSymbol("{"))
            {
                var elements = ParsePatternElements();
                var pattern = new PathPattern(null, PathSearch.All, elements, SpanFrom(begin));
                if (parenthesized)
                    ExpectSymbol(")");
                if (elements.Length > 1)
                    result = new PatternPredicate(pattern, pattern.Span);
            }
        }
        catch (CypherException e) when (e.Kind == CypherErrorKind.SyntaxError)
        {
            // Not a pattern.
        }
        _depth = depth;
        _triedPatterns[start] = (result, _position);
        if (result is null)
            _position = start;
        return result;
    }

    private ParameterReference ParseParameter()
    {
        var start = Current.Span;
        ExpectSymbol("$");
        if (Current.Kind is not (TokenKind.Word or TokenKind.QuotedName or TokenKind.Integer))
            throw Unexpected("the name of a parameter");
        return new ParameterReference(_tokens[_position++].Text, SpanFrom(start));
    }

    private CaseExpression ParseCase()
    {
        var start = Current.Span;
        _position++;
        var subject = AtWord("WHEN") ? null : ParseNested();
        var alternatives = ImmutableArray.CreateBuilder<CaseAlternative>();
        while (AcceptWord("WHEN"))
        {
            var conditions = subject is null ? [ParseNested()] : ParseList(ParseNested);
            ExpectWord("THEN");
            alternatives.Add(new CaseAlternative(conditions, ParseNested()));
        }
        if (alternatives.Count == 0)
            throw Unexpected("WHEN");
        var otherwise = AcceptWord("ELSE") ? ParseNested() : null;
        ExpectWord("END");
        return new CaseExpression(subject, alternatives.ToImmutable(), otherwise, SpanFrom(start));
    }

    /// <summary>A whole query, or a pattern with an optional WHERE as its short form.</summary>
    private SubqueryExpression ParseSubquery(SubqueryKind kind)
    {
        var start = Current.Span;
        _position += 2;
        Enter();
        var outer = _barEndsLabels;
        _barEndsLabels = false;
        var begin = Current.Span;
        Query query;
        if (IsClauseStart())
            query = ParseQuery();
        else
        {
            var match = ParseMatch(begin, optional: false);
            query = new Query([new SingleQuery([match], match.Span)], false, match.Span);
        }
        _barEndsLabels = outer;
        Leave();
        ExpectSymbol("}");
        return new SubqueryExpression(kind, query, SpanFrom(start));
    }
}
