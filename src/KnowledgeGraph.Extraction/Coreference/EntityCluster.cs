using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>The mentions of one document that mean the same. Grows while coreference works; afterwards only read.</summary>
internal sealed class EntityCluster(EntityLabel label)
{
    private readonly List<string> names = [];

    public EntityLabel Label { get; } = label;

    public List<Mention> Mentions { get; } = [];

    /// <summary>Every name, in order of first use.</summary>
    public IReadOnlyList<string> Names => names;

    public Dictionary<string, string> Properties { get; } = [];

    /// <summary>The fullest name: the longest Chinese one, else the longest; the first of several.</summary>
    public string Name => names.MaxBy(name => (name.AsSpan().ContainsAnyInRange('一', '鿿'), name.Length)) ?? "";

    public void AddName(string name)
    {
        if (name.Length > 0 && !names.Contains(name))
            names.Add(name);
    }

    public void Absorb(EntityCluster other)
    {
        foreach (var name in other.names)
            AddName(name);
        Mentions.AddRange(other.Mentions);
    }
}
