using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A recursive-descent parser of openCypher 9's reading clauses and the Neo4j 5 additions. Methods name the grammar's rule.</summary>
internal sealed partial class Parser
{
    private readonly QuerySource _source;
    private readonly Token[] _tokens;
    private readonly int _maxDepth;
    private readonly bool _allowWrites;
    private int _position;
    private int _depth;

    private Parser(QuerySource source, int maxDepth, bool allowWrites)
    {
        _source = source;
        _maxDepth = maxDepth;
        _allowWrites = allowWrites;
        _tokens = Lexer.Tokenize(source);
    }

    /// <param name="allowWrites">CREATE and DELETE are parsed instead of refused.</param>
    /// <exception cref="CypherException">The text is no query, or one that writes.</exception>
    public static Query Parse(QuerySource source, int maxDepth, bool allowWrites = false)
    {
        var parser = new Parser(source, maxDepth, allowWrites);
        try
        {
            return parser.ParseStatement();
        }
        catch (InsufficientExecutionStackException)
        {
            throw source.TooDeep(parser.Current.Span);
        }
    }

    private Token Current => _tokens[_position];

    private Token Peek(int offset) => _tokens[Math.Min(_position + offset, _tokens.Length - 1)];

    private SourceSpan PreviousSpan => _position == 0 ? Current.Span : _tokens[_position - 1].Span;

    private bool AtWord(string keyword) => Current.IsWord(keyword);

    private bool AtSymbol(string symbol) => Current.IsSymbol(symbol);

    private bool AcceptWord(string keyword)
    {
        if (!AtWord(keyword))
            return false;
        _position++;
        return true;
    }

    private bool AcceptWords(string first, string second)
    {
        if (!AtWord(first) || !Peek(1).IsWord(second))
            return false;
        _position += 2;
        return true;
    }

    private bool AcceptSymbol(string symbol)
    {
        if (!AtSymbol(symbol))
            return false;
        _position++;
        return true;
    }

    private void ExpectWord(string keyword)
    {
        if (!AcceptWord(keyword))
            throw Unexpected(keyword);
    }

    private void ExpectSymbol(string symbol)
    {
        if (!AcceptSymbol(symbol))
            throw Unexpected($"'{symbol}'");
    }

    private CypherException Unexpected(string expected) => _source.Syntax(
        Current.Span, "UnexpectedSyntax", $"Expected {expected}, found {Current.Describe()}");

    private SourceSpan SpanFrom(SourceSpan start) => new(start.Start, Math.Max(start.Start, PreviousSpan.End));

    /// <summary>SymbolicName.</summary>
    private Token ParseName(string what)
    {
        if (Current.Kind is not (TokenKind.Word or TokenKind.QuotedName))
            throw Unexpected(what);
        return _tokens[_position++];
    }

    private Variable ParseVariable()
    {
        var name = ParseName("a variable");
        return new Variable(name.Text, name.Span);
    }

    private ImmutableArray<T> ParseList<T>(Func<T> item)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(item());
        }
        while (AcceptSymbol(","));
        return items.ToImmutable();
    }

    private void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_depth > _maxDepth)
            throw _source.TooDeep(Current.Span, _maxDepth);
    }

    private void Leave() => _depth--;
}
