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
        var distinct = AcceptWord("DISTINCT");
        ImmutableArray<Expression> arguments = AtSymbol(")") ? [] : ParseList(ParseNested);
        ExpectSymbol(")");
        return new FunctionCall(name, distinct, arguments, nameSpan, SpanFrom(start));
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

    private MapLiteral ParseMapLiteral()
    {
        var start = Current.Span;
        ExpectSymbol("{");
        ImmutableArray<MapEntry> entries = AtSymbol("}") ? [] : ParseList(() =>
        {
            var key = ParseName("a key").Text;
            ExpectSymbol(":");
            return new MapEntry(key, ParseNested());
        });
        ExpectSymbol("}");
        return new MapLiteral(entries, SpanFrom(start));
    }

    private MapProjection ParseMapProjection(Variable subject)
    {
        ExpectSymbol("{");
        ImmutableArray<MapProjectionItem> items = AtSymbol("}") ? [] : ParseList(ParseMapProjectionItem);
        ExpectSymbol("}");
        return new MapProjection(subject, items, SpanFrom(subject.Span));
    }

    private MapProjectionItem ParseMapProjectionItem()
    {
        if (AcceptSymbol("."))
            return AcceptSymbol("*") ? new MapProjectionItem(null, null) : new MapProjectionItem(ParseName("a property").Text, null);
        var name = ParseName("a key");
        return AcceptSymbol(":") ? new MapProjectionItem(name.Text, ParseNested()) : new MapProjectionItem(name.Text, new Variable(name.Text, name.Span));
    }

    private Expression ParseBracket()
    {
        var start = Current.Span;
        if (Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName && Peek(2).IsWord("IN") && TryListComprehension(start) is { } comprehension)
            return comprehension;
        if ((Peek(1).IsSymbol("(") || (Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName && Peek(2).IsSymbol("="))) && TryPatternComprehension(start) is { } pattern)
            return pattern;
        ExpectSymbol("[");
        ImmutableArray<Expression> items = AtSymbol("]") ? [] : ParseList(ParseNested);
        ExpectSymbol("]");
        return new ListLiteral(items, SpanFrom(start));
    }

    /// <summary>'[' Variable IN Expression (WHERE Expression)? ('|' Expression)? ']'; <c>[x IN list]</c> without both is a comprehension too.</summary>
    private ListComprehension? TryListComprehension(SourceSpan start)
    {
        _position++;
        var variable = ParseVariable();
        ExpectWord("IN");
        var list = ParseComprehensionPart();
        var predicate = AcceptWord("WHERE") ? ParseComprehensionPart() : null;
        var projection = AcceptSymbol("|") ? ParseNested() : null;
        ExpectSymbol("]");
        return new ListComprehension(variable, list, predicate, projection, SpanFrom(start));
    }

    private Expression ParseComprehensionPart()
    {
        var outer = _barEndsLabels;
        _barEndsLabels = true;
        var expression = ParseExpression();
        _barEndsLabels = outer;
        return expression;
    }

    private PatternComprehension? TryPatternComprehension(SourceSpan start)
    {
        var position = _position;
        _position++;
        Variable? name = null;
        if (!AtSymbol("("))
        {
            name = ParseVariable();
            _position++;
        }
        if (!AtSymbol("(") || TryPatternPredicate() is not PatternPredicate predicate || !(AtWord("WHERE") || AtSymbol("|")))
        {
            _position = position;
            return null;
        }
        var pattern = predicate.Pattern with { Name = name };
        var condition = AcceptWord("WHERE") ? ParseComprehensionPart() : null;
        ExpectSymbol("|");
        var projection = ParseNested();
        ExpectSymbol("]");
        return new PatternComprehension(pattern, condition, projection, SpanFrom(start));
    }

    private Quantifier ParseQuantifierExpression()
    {
        var start = Current.Span;
        var kind = Enum.Parse<QuantifierKind>(Current.Text, ignoreCase: true);
        _position += 2;
        var variable = ParseVariable();
        ExpectWord("IN");
        var list = ParseNested();
        ExpectWord("WHERE");
        var predicate = ParseNested();
        ExpectSymbol(")");
        return new Quantifier(kind, variable, list, predicate, SpanFrom(start));
    }

    private Reduce ParseReduce()
    {
        var start = Current.Span;
        _position += 2;
        var accumulator = ParseVariable();
        ExpectSymbol("=");
        var initial = ParseNested();
        ExpectSymbol(",");
        var variable = ParseVariable();
        ExpectWord("IN");
        var list = ParseComprehensionPart();
        ExpectSymbol("|");
        var step = ParseNested();
        ExpectSymbol(")");
        return new Reduce(accumulator, initial, variable, list, step, SpanFrom(start));
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

    private Literal ParseNumber(bool negative, SourceSpan start)
    {
        var token = Current;
        _position++;
        var span = SpanFrom(start);
        var digits = (negative ? "-" : "") + token.Text.Replace("_", "", StringComparison.Ordinal);
        if (token.Kind == TokenKind.Float)
        {
            if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                throw InvalidNumber(token);
            if (double.IsInfinity(number))
                throw _source.Syntax(span, "FloatingPointOverflow", "The number is too large for a floating-point number");
            return new Literal(CypherValue.From(number), span);
        }
        return new Literal(CypherValue.From(ParseInteger(token, digits, negative)), span);
    }

    private long ParseInteger(Token token, string text, bool negative)
    {
        var digits = negative ? text[1..] : text;
        var radix = digits.Length > 1 && digits[0] == '0' ? char.ToLowerInvariant(digits[1]) switch { 'x' => 16, 'o' => 8, _ => 10 } : 10;
        if (radix != 10)
            digits = digits[2..];
        if (digits.Length == 0)
            throw InvalidNumber(token);
        UInt128 value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix)
                throw InvalidNumber(token);
            value = (value * (uint)radix) + (uint)digit;
            if (value > (UInt128)long.MaxValue + (negative ? 1u : 0u))
                throw _source.Syntax(token.Span, "IntegerOverflow", "The number does not fit an integer of 64 bits");
        }
        return negative ? (long)-(Int128)value : (long)value;
    }

    private CypherException InvalidNumber(Token token) => _source.Syntax(token.Span, "InvalidNumberLiteral", $"'{token.Text}' is no number");
}
