namespace KnowledgeGraph.Cypher.Syntax;

internal enum TokenKind : byte
{
    End,

    /// <summary>A name without backticks; keywords are names that the parser knows by where they stand.</summary>
    Word,

    /// <summary>A name in backticks, never a keyword.</summary>
    QuotedName,
    String,
    Integer,
    Float,

    /// <summary>One of the operators and brackets; its text tells which.</summary>
    Symbol,
}
