using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Syntax;

internal sealed partial class Parser
{
    /// <summary>PatternPart: (Variable '=')? (ShortestPath | PatternElement)</summary>
    private PathPattern ParsePathPattern()
    {
        var start = Current.Span;
        Variable? name = null;
        if (Current.Kind is TokenKind.Word or TokenKind.QuotedName && Peek(1).IsSymbol("="))
        {
            name = ParseVariable();
            _position++;
        }
        if (AtShortestPath())
            return ParseShortestPath(name, start);
        if (AtSelector())
            return ParseSelectedPath(name, start);
        var elements = ParsePatternElements();
        return new PathPattern(name, PathSearch.All, elements, SpanFrom(start));
    }

    private bool AtShortestPath() => (AtWord("shortestPath") || AtWord("allShortestPaths")) && Peek(1).IsSymbol("(");

    private PathPattern ParseShortestPath(Variable? name, SourceSpan start)
    {
        var search = AtWord("shortestPath") ? PathSearch.Shortest : PathSearch.AllShortest;
        _position += 2;
        var elements = ParsePatternElements();
        ExpectSymbol(")");
        var span = SpanFrom(start);
        if (elements.Length != 3 || elements[1] is not RelationshipPattern)
            throw _source.Syntax(span, "InvalidShortestPath", "A shortest path is asked for between two nodes by one relationship pattern", "Write shortestPath((a)-[*]-(b)).");
        if (elements[1] is RelationshipPattern { Length.Min: > 1 })
            throw _source.Syntax(elements[1].Span, "InvalidShortestPath", "The least length of a shortest path must be 0 or 1");
        return new PathPattern(name, search, elements, span) { RefusesLoops = true };
    }

    private bool AtSelector() => (AtWord("ANY") || AtWord("ALL") || AtWord("SHORTEST")) && !Peek(1).IsSymbol("=");

    /// <summary>PathPatternPrefix: ALL SHORTEST | ANY SHORTEST | ANY k? | SHORTEST k GROUPS?</summary>
    /// <remarks>ANY leaves open which paths are taken: the shortest ones are.</remarks>
    private PathPattern ParseSelectedPath(Variable? name, SourceSpan start)
    {
        var (search, count) = ParseSelector();
        var elements = ParsePatternElements();
        var span = SpanFrom(start);
        if (elements is not [NodePattern, RelationshipPattern, NodePattern])
            throw _source.Syntax(span, "InvalidShortestPath", "A shortest path is asked for between two nodes by one relationship pattern", "Write ANY SHORTEST (a)-[:TYPE]-+(b).");
        return new PathPattern(name, search, elements, span) { Count = count };
    }

    private (PathSearch Search, long Count) ParseSelector()
    {
        var search = PathSearch.Shortest;
        long count = 1;
        if (AcceptWords("ALL", "SHORTEST"))
            search = PathSearch.AllShortest;
        else if (!AcceptWords("ANY", "SHORTEST"))
        {
            if (!AcceptWord("SHORTEST") && !AcceptWord("ANY"))
                throw Unexpected("a pattern, ANY, ANY SHORTEST, ALL SHORTEST or SHORTEST and a number");
            var needsCount = _tokens[_position - 1].IsWord("SHORTEST");
            if (needsCount || Current.Kind == TokenKind.Integer)
            {
                (search, count) = (PathSearch.ShortestPaths, ParseCount());
            }
        }
        if (!AcceptWord("PATHS"))
            AcceptWord("PATH");
        if (search == PathSearch.ShortestPaths && (AcceptWord("GROUPS") || AcceptWord("GROUP")))
            search = PathSearch.ShortestGroups;
        return (search, count);
    }

    private long ParseCount()
    {
        if (Current.Kind != TokenKind.Integer || !long.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            throw Unexpected("a number from 1 on");
        _position++;
        return count;
    }

    /// <summary>PatternElement, with the quantified paths of Neo4j 5: nodes and what joins them, alternating.</summary>
    private ImmutableArray<PatternElement> ParsePatternElements()
    {
        Enter();
        var elements = ImmutableArray.CreateBuilder<PatternElement>();
        // Parentheses around a whole pattern mean nothing.
        if (AtSymbol("(") && Peek(1).IsSymbol("(") && !IsQuantifiedAhead())
        {
            _position++;
            var inner = ParsePatternElements();
            ExpectSymbol(")");
            Leave();
            return inner;
        }
        while (true)
        {
            var before = _position;
            if (AtSymbol("("))
                AddNodeOrQuantified(elements);
            else if (elements.Count > 0 && elements[^1] is NodePattern && AtRelationshipStart())
                elements.Add(ParseRelationshipPattern());
            else if (elements.Count == 0)
                throw Unexpected("a node pattern");
            if (_position == before)
                break;
        }
        if (elements[^1] is not NodePattern)
        {
            if (elements[^1] is RelationshipPattern)
                throw Unexpected("a node pattern");
            elements.Add(Anonymous(PreviousSpan));
        }
        Leave();
        return elements.ToImmutable();
    }

    private static NodePattern Anonymous(SourceSpan span) => new(null, null, null, null, new(span.End, span.End));

    private void AddNodeOrQuantified(ImmutableArray<PatternElement>.Builder elements)
    {
        if (Peek(1).IsSymbol("("))
        {
            if (elements.Count == 0 || elements[^1] is QuantifiedPath)
                elements.Add(Anonymous(PreviousSpan));
            else if (elements[^1] is RelationshipPattern)
                throw Unexpected("a node pattern");
            elements.Add(ParseQuantifiedPath());
            return;
        }
        if (elements.Count > 0 && elements[^1] is NodePattern)
            throw Unexpected("a relationship pattern");
        elements.Add(ParseNodePattern());
    }

    /// <summary>Whether the parenthesis here closes before a quantifier.</summary>
    private bool IsQuantifiedAhead()
    {
        var depth = 0;
        for (var i = _position; i < _tokens.Length; i++)
        {
            if (_tokens[i].IsSymbol("("))
                depth++;
            else if (_tokens[i].IsSymbol(")") && --depth == 0)
                return i + 1 < _tokens.Length && (_tokens[i + 1].IsSymbol("{") || _tokens[i + 1].IsSymbol("+") || _tokens[i + 1].IsSymbol("*"));
        }
        return false;
    }

    private QuantifiedPath ParseQuantifiedPath()
    {
        var start = Current.Span;
        ExpectSymbol("(");
        var elements = ParsePatternElements();
        var inner = new PathPattern(null, PathSearch.All, elements, SpanFrom(start));
        var predicate = AcceptWord("WHERE") ? ParseExpression() : null;
        ExpectSymbol(")");
        var range = ParseQuantifier() ?? throw Unexpected("a quantifier such as {1,3}, + or *");
        if (!elements.Any(e => e is RelationshipPattern))
            throw _source.Syntax(SpanFrom(start), "UnexpectedSyntax", "A quantified path must have a relationship");
        return new QuantifiedPath(inner, predicate, range, SpanFrom(start));
    }

    /// <summary>Quantifier: '+' | '*' | '{' n '}' | '{' from? ',' to? '}'</summary>
    private LengthRange? ParseQuantifier()
    {
        if (AcceptSymbol("+"))
            return new LengthRange(1, null);
        if (AcceptSymbol("*"))
            return new LengthRange(0, null);
        if (!AcceptSymbol("{"))
            return null;
        long? min = Current.Kind == TokenKind.Integer ? ParseInteger() : null;
        LengthRange range;
        if (AcceptSymbol(","))
            range = new LengthRange(min ?? 0, Current.Kind == TokenKind.Integer ? ParseInteger() : null);
        else
            range = min is { } exactly ? new LengthRange(exactly, exactly) : throw Unexpected("a number");
        ExpectSymbol("}");
        return range;
    }

    private long ParseInteger()
    {
        var token = Current;
        if (token.Kind != TokenKind.Integer || !long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            throw Unexpected("a whole number");
        _position++;
        return value;
    }

    /// <summary>NodePattern: '(' Variable? LabelExpression? Properties? (WHERE Expression)? ')'</summary>
    private NodePattern ParseNodePattern()
    {
        var start = Current.Span;
        ExpectSymbol("(");
        var variable = AtPatternVariable() ? ParseVariable() : null;
        var labels = ParseOptionalLabels();
        var properties = ParseOptionalProperties();
        var predicate = AcceptWord("WHERE") ? ParseExpression() : null;
        ExpectSymbol(")");
        return new NodePattern(variable, labels, properties, predicate, SpanFrom(start));
    }

    private bool AtPatternVariable() => Current.Kind == TokenKind.QuotedName
        || (Current.Kind == TokenKind.Word && !(AtWord("WHERE") && Peek(1).Kind != TokenKind.Symbol)
            && !(AtWord("IS") && Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName));

    /// <summary>Properties: MapLiteral | Parameter</summary>
    private Expression? ParseOptionalProperties() => AtSymbol("{") ? ParseMapLiteral() : AtSymbol("$") ? ParseParameter() : null;

    private bool AtRelationshipStart() => AtSymbol("-") || (AtSymbol("<") && Peek(1).IsSymbol("-"));

    /// <summary>RelationshipPattern: '&lt;'? '-' RelationshipDetail? '-' '&gt;'? Quantifier?</summary>
    private RelationshipPattern ParseRelationshipPattern()
    {
        var start = Current.Span;
        var left = AcceptSymbol("<");
        ExpectSymbol("-");
        Variable? variable = null;
        LabelExpression? types = null;
        LengthRange? length = null;
        Expression? properties = null, predicate = null;
        if (AcceptSymbol("["))
        {
            variable = AtPatternVariable() ? ParseVariable() : null;
            types = ParseOptionalLabels();
            length = AcceptSymbol("*") ? ParseLength() : null;
            if (length is null && AtSymbol(".."))
                throw _source.Syntax(Current.Span, "InvalidRelationshipPattern", "A length begins with '*'", "Write *1..3.");
            if (length is not null && types is not null && !IsPlainChoice(types))
                throw _source.Syntax(types.Span, "UnexpectedSyntax", "A length with '*' takes only types separated by '|'", "Write the length behind the arrow: -[:!TYPE]->{1,3}.");
            properties = ParseOptionalProperties();
            predicate = AcceptWord("WHERE") ? ParseExpression() : null;
            ExpectSymbol("]");
        }
        ExpectSymbol("-");
        var right = AcceptSymbol(">");
        if (ParseRelationshipQuantifier() is { } quantifier)
            length = length is null ? quantifier : throw Unexpected("a node pattern");
        var direction = left == right ? PatternDirection.Both : left ? PatternDirection.Incoming : PatternDirection.Outgoing;
        return new RelationshipPattern(variable, types, direction, length, properties, predicate, SpanFrom(start));
    }

    private LengthRange? ParseRelationshipQuantifier() => AtSymbol("+") || AtSymbol("*") || AtSymbol("{") ? ParseQuantifier() : null;

    /// <summary>RangeLiteral: '*' n? ('..' m?)?</summary>
    private LengthRange ParseLength()
    {
        if (AtSymbol("-"))
            throw _source.Syntax(Current.Span, "InvalidRelationshipPattern", "The length of a path cannot be negative");
        long? min = Current.Kind == TokenKind.Integer ? ParseInteger() : null;
        if (!AcceptSymbol(".."))
            return min is { } exactly ? new LengthRange(exactly, exactly) : new LengthRange(1, null);
        return new LengthRange(min ?? 1, Current.Kind == TokenKind.Integer ? ParseInteger() : null);
    }
}
