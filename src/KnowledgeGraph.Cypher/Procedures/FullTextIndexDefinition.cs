using System.Collections.Immutable;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>A full-text index that <c>db.index.fulltext.queryNodes</c> knows by name.</summary>
/// <param name="Properties">String properties, or lists of strings, whose text is indexed together.</param>
public sealed record FullTextIndexDefinition(string Name, ImmutableArray<string> Properties)
{
    /// <summary>Names and aliases, as the product's schema has it.</summary>
    public static readonly FullTextIndexDefinition Names = new("entityNames", ["name", "aliases"]);
}
