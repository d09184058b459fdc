using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>The text of a query; makes the exceptions that point into it.</summary>
internal sealed partial class QuerySource(string text)
{
    public string Text { get; } = text;

    public string Slice(SourceSpan span) => Text[span.Start..span.End];

    public CypherException Syntax(SourceSpan span, string detail, string message, string remedy = "") =>
        CompileTime(CypherErrorKind.SyntaxError, span, detail, message, remedy);

    public CypherException CompileTime(CypherErrorKind kind, SourceSpan span, string detail, string message, string remedy = "") =>
        new(new CypherError(kind, detail, message, remedy), span, Text, atCompileTime: true);

    /// <summary>Where parameters take part in what went wrong, the remedy names them.</summary>
    public CypherException Runtime(CypherError error, SourceSpan span)
    {
        var parameters = Parameter().Matches(Slice(span)).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToArray();
        if (error.Remedy.Length == 0 && parameters.Length > 0)
            error = error with { Remedy = $"Look at what {string.Join(" and ", parameters)} was given." };
        return new(error, span, Text, atCompileTime: false);
    }

    /// <summary>A query too deeply nested for the stack.</summary>
    /// <param name="limit">Null where the stack ended before the limit.</param>
    public CypherException TooDeep(SourceSpan span, int? limit = null) => CompileTime(
        CypherErrorKind.LimitExceeded, span, "NestingDepth",
        limit is null ? "The query is nested too deeply" : FormattableString.Invariant($"The query is nested more than {limit} levels deep"),
        "Split it with WITH, or raise CypherLimits.NestingDepth.");

    [GeneratedRegex(@"\$(?:\w+|`[^`]+`)")]
    private static partial Regex Parameter();
}
