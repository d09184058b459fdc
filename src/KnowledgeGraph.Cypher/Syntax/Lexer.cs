using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Cuts a query into tokens; white space and comments fall away.</summary>
internal sealed class Lexer(QuerySource source)
{
    private static readonly string[] LongSymbols = ["<=", ">=", "<>", "=~", "..", "::", "||", "+=", "!="];

    private readonly string _text = source.Text;
    private int _position;

    public static Token[] Tokenize(QuerySource source)
    {
        var lexer = new Lexer(source);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return [.. tokens];
    }

    private char At(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private SourceSpan SpanFrom(int start) => new(start, _position);

    private Token Next()
    {
        SkipBlank();
        var start = _position;
        if (start >= _text.Length)
            return new(TokenKind.End, "", new(_text.Length, _text.Length));
        var c = _text[start];
        if (IsWordStart(start))
            return Word(start);
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(At(1))))
            return Number(start);
        return c switch
        {
            '\'' or '"' => String(start, c),
            '`' => QuotedName(start),
            _ => Symbol(start),
        };
    }

    private void SkipBlank()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsWhiteSpace(c) || c is '\uFEFF' or (>= '\u001C' and <= '\u001F'))
                _position++;
            else if (c == '/' && At(1) == '/')
                SkipTo("\n", required: false);
            else if (c == '/' && At(1) == '*')
                SkipTo("*/", required: true);
            else
                return;
        }
    }

    private void SkipTo(string end, bool required)
    {
        var start = _position;
        var at = _text.IndexOf(end, _position + (required ? 2 : 0), StringComparison.Ordinal);
        if (at < 0 && required)
            throw source.Syntax(new(start, _text.Length), "UnexpectedSyntax", "The comment has no end", "Close it with */.");
        _position = at < 0 ? _text.Length : at + end.Length;
    }

    private bool IsWordStart(int at) => _text[at] == '_' || char.IsLetter(_text, at) || char.GetUnicodeCategory(_text, at) == UnicodeCategory.LetterNumber;

    private Token Word(int start)
    {
        while (_position < _text.Length && (char.IsLetterOrDigit(_text, _position) || IsNamePart(char.GetUnicodeCategory(_text, _position))))
            _position += char.IsSurrogatePair(_text, _position) ? 2 : 1;
        return new(TokenKind.Word, _text[start.._position], SpanFrom(start));
    }

    private static bool IsNamePart(UnicodeCategory category) => category is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.LetterNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    /// <summary>Takes letters too: whether <c>12ab</c> is a wrong number or merely in the wrong place is the parser's to say.</summary>
    private Token Number(int start)
    {
        var isFloat = false;
        if (_text[start] == '0' && At(1) is 'x' or 'X' or 'o' or 'O')
        {
            _position += 2;
            SkipAlphanumeric();
            return new(TokenKind.Integer, _text[start.._position], SpanFrom(start));
        }
        SkipDigits();
        if (At(0) == '.' && char.IsAsciiDigit(At(1)))
        {
            isFloat = true;
            _position++;
            SkipDigits();
        }
        if (At(0) is 'e' or 'E' && (char.IsAsciiDigit(At(1)) || (At(1) is '+' or '-' && char.IsAsciiDigit(At(2)))))
        {
            isFloat = true;
            _position += 2;
            SkipDigits();
        }
        SkipAlphanumeric();
        return new(isFloat ? TokenKind.Float : TokenKind.Integer, _text[start.._position], SpanFrom(start));
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(At(0)) || (At(0) == '_' && char.IsAsciiDigit(At(1))))
            _position++;
    }

    private void SkipAlphanumeric()
    {
        while (char.IsLetterOrDigit(At(0)) || At(0) == '_')
            _position++;
    }

    private Token String(int start, char quote)
    {
        var text = new StringBuilder();
        _position++;
        while (At(0) != quote || _position >= _text.Length)
        {
            if (_position >= _text.Length)
                throw source.Syntax(SpanFrom(start), "UnexpectedSyntax", "The string has no end", $"Close it with {quote}.");
            if (At(0) == '\\')
                Escape(text);
            else
                text.Append(_text[_position++]);
        }
        _position++;
        return new(TokenKind.String, text.ToString(), SpanFrom(start));
    }

    private void Escape(StringBuilder text)
    {
        var start = _position;
        var c = At(1);
        _position = Math.Min(_position + 2, _text.Length);
        switch (c)
        {
            case '\\' or '\'' or '"' or '`' or '/':
                text.Append(c);
                break;
            case 'b':
                text.Append('\b');
                break;
            case 'f':
                text.Append('\f');
                break;
            case 'n':
                text.Append('\n');
                break;
            case 'r':
                text.Append('\r');
                break;
            case 't':
                text.Append('\t');
                break;
            case 'u':
                text.Append((char)CodePoint(start, 4));
                break;
            case 'U':
                var point = CodePoint(start, 8);
                if (!Rune.IsValid(point))
                    throw source.Syntax(SpanFrom(start), "InvalidUnicodeLiteral", "There is no such Unicode character");
                text.Append(new Rune(point).ToString());
                break;
            default:
                // Not an escape: the backslash stands for itself.
                text.Append('\\');
                _position--;
                break;
        }
    }

    private int CodePoint(int start, int length)
    {
        var digits = _text.AsSpan(_position, Math.Min(length, _text.Length - _position));
        if (digits.Length < length || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point))
            throw source.Syntax(new(start, _position), "InvalidUnicodeLiteral", $"A Unicode escape needs {length} hexadecimal digits");
        _position += length;
        return point;
    }

    private Token QuotedName(int start)
    {
        var text = new StringBuilder();
        _position++;
        while (true)
        {
            if (_position >= _text.Length)
                throw source.Syntax(SpanFrom(start), "UnexpectedSyntax", "The quoted name has no end", "Close it with `.");
            if (At(0) == '`' && At(1) != '`')
                break;
            text.Append(At(0));
            _position += At(0) == '`' ? 2 : 1;
        }
        _position++;
        return new(TokenKind.QuotedName, text.ToString(), SpanFrom(start));
    }

    private Token Symbol(int start)
    {
        if (!char.IsAscii(_text[start]))
        {
            _position += char.IsSurrogatePair(_text, start) ? 2 : 1;
            throw source.Syntax(SpanFrom(start), "InvalidUnicodeCharacter", $"'{_text[start.._position]}' is no character of the language here");
        }
        var symbol = Array.Find(LongSymbols, s => string.CompareOrdinal(_text, start, s, 0, s.Length) == 0) ?? _text[start].ToString();
        _position += symbol.Length;
        return new(TokenKind.Symbol, symbol, SpanFrom(start));
    }
}
