using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>One document as people annotated it.</summary>
/// <param name="Document">The base name of its file.</param>
internal sealed record GoldDocument(string Document, ImmutableArray<GoldEntity> Entities, ImmutableArray<GoldRelation> Relations);

/// <param name="Optional">Finding it earns nothing and costs nothing.</param>
internal sealed record GoldEntity(string Id, string Label, string Name, ImmutableArray<string> Aliases, bool Optional)
{
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}

/// <param name="From">Ids of entities; more than one where any of them is right.</param>
/// <param name="To">As <paramref name="From"/>.</param>
/// <param name="Evidence">The words that say it; empty where the annotators gave none.</param>
internal sealed record GoldRelation(string Type, ImmutableArray<string> From, ImmutableArray<string> To, string Evidence, bool Optional);
