using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Syntax;

internal sealed partial class Parser
{
    private LabelExpression? ParseOptionalLabels() => AcceptSymbol(":") || AcceptWord("IS") ? ParseLabelExpression() : null;

    private static bool IsPlainChoice(LabelExpression types) =>
        types is LabelName || (types is LabelOr or && IsPlainChoice(or.Left) && IsPlainChoice(or.Right));

    /// <summary>LabelExpression: alternatives of conjunctions; ':' between names is the older way to write '&amp;' (and '|:' '|').</summary>
    private LabelExpression ParseLabelExpression()
    {
        Enter();
        var left = ParseLabelConjunction();
        while (AtSymbol("|") && (!_barEndsLabels || IsBarAhead()))
        {
            _position++;
            AcceptSymbol(":");
            var right = ParseLabelConjunction();
            left = new LabelOr(left, right, left.Span.To(right.Span));
        }
        Leave();
        return left;
    }

    /// <summary>In <c>[x IN xs WHERE n:A|B | x]</c> only the last bar ends the labels.</summary>
    private bool IsBarAhead()
    {
        var depth = 0;
        for (var i = 1; depth >= 0 && Peek(i).Kind != TokenKind.End; i++)
        {
            var token = Peek(i);
            if (depth == 0 && token.IsSymbol("|"))
                return true;
            if (token.IsSymbol("(") || token.IsSymbol("[") || token.IsSymbol("{"))
                depth++;
            else if (token.IsSymbol(")") || token.IsSymbol("]") || token.IsSymbol("}"))
                depth--;
        }
        return false;
    }

    private LabelExpression ParseLabelConjunction()
    {
        var left = ParseLabelFactor();
        while (AtSymbol("&") || (AtSymbol(":") && Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName))
        {
            _position++;
            var right = ParseLabelFactor();
            left = new LabelAnd(left, right, left.Span.To(right.Span));
        }
        return left;
    }

    private LabelExpression ParseLabelFactor()
    {
        var start = Current.Span;
        if (AcceptSymbol("!"))
        {
            Enter();
            var operand = ParseLabelFactor();
            Leave();
            return new LabelNot(operand, SpanFrom(start));
        }
        if (AcceptSymbol("%"))
            return new LabelWildcard(start);
        if (AcceptSymbol("("))
        {
            var outer = _barEndsLabels;
            _barEndsLabels = false;
            var inner = ParseLabelExpression();
            _barEndsLabels = outer;
            ExpectSymbol(")");
            return inner;
        }
        var name = ParseName("a label or type");
        return new LabelName(name.Text, name.Span);
    }
}
