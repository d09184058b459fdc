namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A token of the query.</summary>
/// <param name="Text">A name or string without its quotes and escapes; the digits of a number as written; a symbol.</param>
internal readonly record struct Token(TokenKind Kind, string Text, SourceSpan Span)
{
    public bool IsWord(string keyword) => Kind == TokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>For messages: <c>'('</c>, <c>end of input</c>.</summary>
    public string Describe() => Kind == TokenKind.End ? "end of input" : $"'{Text}'";
}
