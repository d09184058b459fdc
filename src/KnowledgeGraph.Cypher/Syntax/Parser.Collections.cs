using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Syntax;

internal sealed partial class Parser
{
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
}
