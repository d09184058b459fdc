using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Syntax.Ast;

/// <summary>A type of a type predicate: one or more alternatives.</summary>
internal sealed record TypeName(ImmutableArray<TypeAlternative> Alternatives)
{
    public override string ToString() => string.Join(" | ", Alternatives);
}

/// <param name="Kinds">The kinds of value that it takes, null apart.</param>
/// <param name="Element">Of a list type: the type of its elements.</param>
internal sealed record TypeAlternative(string Name, ImmutableArray<CypherKind> Kinds, TypeName? Element, bool AllowsNull)
{
    public override string ToString() => Name + (Element is null ? "" : $"<{Element}>") + (AllowsNull ? "" : " NOT NULL");
}
