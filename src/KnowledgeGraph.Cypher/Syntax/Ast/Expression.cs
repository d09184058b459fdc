namespace KnowledgeGraph.Cypher.Syntax.Ast;

/// <summary>A node of the syntax tree that has a value.</summary>
internal abstract record Expression(SourceSpan Span);
