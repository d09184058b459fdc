using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Syntax;

internal sealed partial class Parser
{
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
