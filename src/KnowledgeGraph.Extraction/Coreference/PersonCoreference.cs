using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>One name, one person; a last name alone (Carter, 科瓦奇) means the one person whose full name ends in it.</summary>
internal sealed class PersonCoreference : ICoreference
{
    public IEnumerable<EntityCluster> Cluster(ImmutableArray<Mention> mentions)
    {
        var clusters = new Dictionary<string, EntityCluster>();
        foreach (var mention in mentions.Where(m => m.Label == EntityLabel.Person))
        {
            var name = MentionName.Of(mention.Text, mention.Label);
            var key = MentionName.Key(name);
            if (!clusters.TryGetValue(key, out var cluster))
                clusters.Add(key, cluster = new EntityCluster(EntityLabel.Person));
            cluster.AddName(name);
            cluster.Mentions.Add(mention);
        }

        foreach (var (key, cluster) in clusters.ToList())
        {
            var wholes = clusters.Where(other => other.Key != key && IsPart(cluster.Name, other.Value.Name)).Take(2).ToList();
            if (wholes.Count != 1)
                continue;
            wholes[0].Value.Absorb(cluster);
            clusters.Remove(key);
        }

        return clusters.Values;
    }

    private static bool IsPart(string part, string whole) =>
        whole.Split('·', '•', '・', ' ') is { Length: > 1 } parts && parts.Contains(part);
}
