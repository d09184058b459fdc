using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>The text of a query; makes the exceptions that point into it.</summary>
internal sealed class QuerySource(string text)
{
    public string Text { get; } = text;

    public string Slice(SourceSpan span) => Text[span.Start..span.End];

    public CypherException Syntax(SourceSpan span, string detail, string message, string remedy = "") =>
        CompileTime(CypherErrorKind.SyntaxError, span, detail, message, remedy);

    public CypherException CompileTime(CypherErrorKind kind, SourceSpan span, string detail, string message, string remedy = "") =>
        new(new CypherError(kind, detail, message, remedy), span, Text, atCompileTime: true);

    public CypherException Runtime(CypherError error, SourceSpan span) => new(error, span, Text, atCompileTime: false);

    /// <summary>A query too deeply nested for the stack.</summary>
    public CypherException TooDeep(SourceSpan span) => CompileTime(
        CypherErrorKind.LimitExceeded, span, "NestingDepth", "The query is nested too deeply",
        "Split it with WITH, or raise CypherLimits.NestingDepth.");
}
