using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Errors;

/// <summary>A query that cannot be answered: where, why, and where possible what to do instead.</summary>
public sealed class CypherException : Exception
{
    internal CypherException(CypherError error, SourceSpan span, string query, bool atCompileTime)
        : base(error.Message)
    {
        Error = error;
        Span = span;
        Query = query;
        AtCompileTime = atCompileTime;
        (Line, Column) = Position(query, span.Start);
    }

    public CypherError Error { get; }

    public CypherErrorKind Kind => Error.Kind;

    /// <summary>The detail as the compatibility kit names it, such as <c>UndefinedVariable</c>.</summary>
    public string Detail => Error.Detail;

    /// <summary>Found before any row was read.</summary>
    public bool AtCompileTime { get; }

    public string Query { get; }

    public SourceSpan Span { get; }

    /// <summary>From 1.</summary>
    public int Line { get; }

    /// <summary>From 1, in UTF-16 units.</summary>
    public int Column { get; }

    /// <summary>The message with line, column, the line of the query, a caret below the place, and the remedy.</summary>
    public string Render() => Error.Remedy.Length == 0 ? RenderPlace() : RenderPlace() + "\n" + Error.Remedy;

    /// <summary>As <see cref="Render"/>, without the remedy.</summary>
    public string RenderPlace()
    {
        var start = Span.Start == 0 ? 0 : Query.LastIndexOf('\n', Math.Min(Span.Start, Query.Length) - 1) + 1;
        var end = Query.IndexOf('\n', start);
        var line = Query[start..(end < 0 ? Query.Length : end)].TrimEnd('\r');
        const int window = 120;
        var from = Math.Max(0, Column - 1 - (window / 2));
        var shown = line.Length - from > window ? line.Substring(from, window) : line[Math.Min(from, line.Length)..];
        return FormattableString.Invariant($"{Message} (line {Line}, column {Column})\n  {shown.Replace('\t', ' ')}\n  {new string(' ', Column - 1 - from)}^");
    }

    private static (int Line, int Column) Position(string query, int offset)
    {
        var (line, column) = (1, 1);
        for (var i = 0; i < offset && i < query.Length; i++)
        {
            if (query[i] == '\n')
                (line, column) = (line + 1, 1);
            else
                column++;
        }
        return (line, column);
    }
}
