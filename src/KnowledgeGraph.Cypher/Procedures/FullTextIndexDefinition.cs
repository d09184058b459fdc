using System.Collections.Immutable;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>A full-text index that <c>db.index.fulltext.queryNodes</c> knows by name.</summary>
/// <param name="Label">Of the nodes that are indexed.</param>
/// <param name="Properties">String properties, or lists of strings, whose text is indexed together.</param>
public sealed record FullTextIndexDefinition(string Name, string Label, ImmutableArray<string> Properties)
{
    /// <summary>Names and aliases of entities, under the name that the product's Neo4j schema gives it.</summary>
    public static readonly FullTextIndexDefinition Names = new("kg_names", "Entity", ["name", "aliases"]);
}
