using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Parses each name once and keeps one copy of it, however many documents have it. Not thread-safe.</summary>
internal sealed class NamePool
{
    private readonly Dictionary<(EntityLabel, string), ParsedName> names = [];

    public ParsedName Get(EntityLabel label, string text)
    {
        if (!names.TryGetValue((label, text), out var name))
            names.Add((label, text), name = ParsedName.Of(label, text));
        return name;
    }
}
