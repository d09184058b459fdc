using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Syntax;

internal sealed partial class Parser
{
    private static readonly string[] WritingKeywords =
        ["CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "LOAD", "DROP", "ALTER", "GRANT", "REVOKE", "START", "INSERT"];

    /// <summary>Cypher: QueryOptions Statement ';'?</summary>
    private Query ParseStatement()
    {
        var mode = ParseQueryOptions();
        var query = ParseQuery() with { Mode = mode };
        AcceptSymbol(";");
        if (Current.Kind != TokenKind.End)
            throw Unexpected("a clause or the end of the query");
        return query;
    }

    /// <summary>QueryOptions: (EXPLAIN | PROFILE | CYPHER version? (name '=' value)*)*; what CYPHER asks of Neo4j's planner means nothing here.</summary>
    private CypherMode ParseQueryOptions()
    {
        var mode = CypherMode.Run;
        while (true)
        {
            if (AcceptWord("EXPLAIN"))
                mode = CypherMode.Explain;
            else if (AcceptWord("PROFILE"))
                mode = CypherMode.Profile;
            else if (AcceptWord("CYPHER"))
                SkipPlannerOptions();
            else
                return mode;
        }
    }

    private void SkipPlannerOptions()
    {
        if (Current.Kind is TokenKind.Integer or TokenKind.Float)
            _position++;
        while (Current.Kind == TokenKind.Word && Peek(1).IsSymbol("="))
        {
            _position += 2;
            ParseName("a value");
        }
    }

    /// <summary>RegularQuery: SingleQuery (UNION ALL? SingleQuery)*</summary>
    private Query ParseQuery()
    {
        var start = Current.Span;
        var parts = ImmutableArray.CreateBuilder<SingleQuery>();
        parts.Add(ParseSingleQuery());
        bool? all = null;
        while (AtWord("UNION"))
        {
            var union = Current.Span;
            _position++;
            var thisAll = AcceptWord("ALL");
            if (!thisAll)
                AcceptWord("DISTINCT");
            if (all is { } before && before != thisAll)
                throw _source.Syntax(union, "InvalidClauseComposition", "UNION and UNION ALL cannot be mixed", "Use one of the two throughout.");
            all = thisAll;
            parts.Add(ParseSingleQuery());
        }
        return new Query(parts.ToImmutable(), all ?? false, SpanFrom(start));
    }

    private SingleQuery ParseSingleQuery()
    {
        var start = Current.Span;
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        while (ParseClause() is { } clause)
            clauses.Add(clause);
        if (clauses.Count == 0)
            throw Unexpected("a clause such as MATCH, UNWIND, WITH, CALL or RETURN");
        return new SingleQuery(clauses.ToImmutable(), SpanFrom(start));
    }

    private Clause? ParseClause()
    {
        if (Current.Kind != TokenKind.Word)
            return null;
        var start = Current.Span;
        switch (Current.Text.ToUpperInvariant())
        {
            case "MATCH":
                _position++;
                return ParseMatch(start, optional: false);
            case "OPTIONAL":
                _position++;
                if (AtWord("CALL"))
                {
                    _position++;
                    return ParseCall(start, optional: true);
                }
                ExpectWord("MATCH");
                return ParseMatch(start, optional: true);
            case "UNWIND":
                _position++;
                return ParseUnwind(start);
            case "WITH":
                _position++;
                return ParseWith(start);
            case "RETURN":
                _position++;
                return new ReturnClause(ParseProjection(), SpanFrom(start));
            case "CALL":
                _position++;
                return ParseCall(start, optional: false);
            case "FINISH":
            case "USE":
                throw _source.Syntax(start, "UnexpectedSyntax", $"{Current.Text.ToUpperInvariant()} is not supported");
            case var keyword when WritingKeywords.Contains(keyword):
                return ParseWriting(start, keyword);
            default:
                return null;
        }
    }

    private Clause ParseWriting(SourceSpan start, string keyword)
    {
        if (!_allowWrites)
        {
            throw _source.CompileTime(
                CypherErrorKind.ReadOnly, start, "ReadOnly", $"{keyword} writes, and queries only read: the documents are what the graph is made of",
                "To change the graph, change the documents and build again; to attach data of your own, write to a Neo4j store with its own tools.");
        }
        _position++;
        if (keyword == "CREATE")
            return new CreateClause(ParseList(ParsePathPattern), SpanFrom(start));
        if (keyword == "DETACH")
            ExpectWord("DELETE");
        if (keyword is "DETACH" or "DELETE")
            return new DeleteClause(ParseList(ParseExpression), keyword == "DETACH", SpanFrom(start));
        throw _source.Syntax(start, "UnexpectedSyntax", $"{keyword} is not supported");
    }

    /// <summary>Match: OPTIONAL? MATCH Pattern Hint* Where?</summary>
    private MatchClause ParseMatch(SourceSpan start, bool optional)
    {
        var patterns = ParseList(ParsePathPattern);
        while (AtWord("USING"))
            SkipHint();
        var predicate = AcceptWord("WHERE") ? ParseExpression() : null;
        return new MatchClause(optional, patterns, predicate, SpanFrom(start));
    }

    /// <summary>Planner hints are read and left aside: the planner goes by statistics.</summary>
    private void SkipHint()
    {
        _position++;
        while (Current.Kind is TokenKind.Word or TokenKind.QuotedName && !AtWord("USING") && !AtWord("WHERE") && !IsClauseStart())
        {
            _position++;
            while (AtSymbol("(") || AtSymbol(":") || AtSymbol(",") || AtSymbol(")"))
                _position++;
        }
    }

    private bool IsClauseStart() => Current.Kind == TokenKind.Word
        && (Current.Text.ToUpperInvariant() is "MATCH" or "OPTIONAL" or "UNWIND" or "WITH" or "RETURN" or "CALL" or "UNION"
            || WritingKeywords.Contains(Current.Text.ToUpperInvariant()));

    private UnwindClause ParseUnwind(SourceSpan start)
    {
        var list = ParseExpression();
        ExpectWord("AS");
        return new UnwindClause(list, ParseVariable(), SpanFrom(start));
    }

    private WithClause ParseWith(SourceSpan start)
    {
        var projection = ParseProjection();
        var predicate = AcceptWord("WHERE") ? ParseExpression() : null;
        return new WithClause(projection, predicate, SpanFrom(start));
    }

    /// <summary>ProjectionBody: DISTINCT? ProjectionItems Order? Skip? Limit?</summary>
    private Projection ParseProjection()
    {
        var start = Current.Span;
        var distinct = AcceptWord("DISTINCT");
        var all = AcceptSymbol("*");
        var items = all && !AcceptSymbol(",") ? [] : ParseList(ParseProjectionItem);
        ImmutableArray<SortItem> order = [];
        Expression? skip = null, limit = null;
        if (AtWord("ORDER"))
        {
            _position++;
            ExpectWord("BY");
            order = ParseList(ParseSortItem);
        }
        if (AcceptWord("SKIP") || AcceptWord("OFFSET"))
            skip = ParseExpression();
        if (AcceptWord("LIMIT"))
            limit = ParseExpression();
        return new Projection(distinct, all, items, order, skip, limit, SpanFrom(start));
    }

    private ProjectionItem ParseProjectionItem()
    {
        var start = Current.Span;
        var expression = ParseExpression();
        var text = _source.Slice(SpanFrom(start));
        if (!AcceptWord("AS"))
            return new ProjectionItem(expression, expression is Variable v ? v.Name : text, false, SpanFrom(start));
        return new ProjectionItem(expression, ParseVariable().Name, true, SpanFrom(start));
    }

    private SortItem ParseSortItem()
    {
        var expression = ParseExpression();
        if (AcceptWord("DESC") || AcceptWord("DESCENDING"))
            return new SortItem(expression, true);
        if (!AcceptWord("ASC"))
            AcceptWord("ASCENDING");
        return new SortItem(expression, false);
    }

    private Clause ParseCall(SourceSpan start, bool optional)
    {
        if (AtSymbol("{") || AtSymbol("("))
            return ParseCallSubquery(start, optional);
        var nameStart = Current.Span;
        var name = ParseName("a procedure").Text;
        while (AcceptSymbol("."))
            name += "." + ParseName("a procedure").Text;
        var nameSpan = SpanFrom(nameStart);
        ImmutableArray<Expression>? arguments = null;
        if (AcceptSymbol("("))
        {
            arguments = AtSymbol(")") ? [] : ParseList(ParseExpression);
            ExpectSymbol(")");
        }
        ImmutableArray<YieldItem>? yields = null;
        var all = false;
        Expression? predicate = null;
        if (AcceptWord("YIELD"))
        {
            all = AcceptSymbol("*");
            yields = all || AcceptSymbol("-") ? [] : ParseList(ParseYieldItem);
            if (AcceptWord("WHERE"))
                predicate = ParseExpression();
        }
        return new CallClause(name, arguments, yields, all, predicate, nameSpan, SpanFrom(start));
    }

    private YieldItem ParseYieldItem()
    {
        var column = ParseName("a column of the procedure");
        return AcceptWord("AS") ? new YieldItem(column.Text, ParseVariable()) : new YieldItem(column.Text, new Variable(column.Text, column.Span));
    }

    private CallSubqueryClause ParseCallSubquery(SourceSpan start, bool optional)
    {
        ImmutableArray<Variable>? imports = null;
        var all = false;
        if (AcceptSymbol("("))
        {
            all = AcceptSymbol("*");
            imports = all || AtSymbol(")") ? [] : ParseList(ParseVariable);
            ExpectSymbol(")");
        }
        ExpectSymbol("{");
        Enter();
        var query = ParseQuery();
        Leave();
        ExpectSymbol("}");
        if (AtWord("IN"))
            throw _source.CompileTime(CypherErrorKind.ReadOnly, Current.Span, "ReadOnly", "IN TRANSACTIONS is for writing, and queries only read", "Leave it out.");
        return new CallSubqueryClause(query, imports, all, optional, SpanFrom(start));
    }
}
