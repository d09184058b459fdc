using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>
/// Organisations are one by name, by a known abbreviation (工信部), by an abbreviation that the document states in brackets,
/// by a leading 中国, and by a name that lacks only the company suffix (腾讯, 腾讯公司).
/// </summary>
internal sealed class OrganisationCoreference(ExtractionLexicon lexicon) : ICoreference
{
    public IEnumerable<EntityCluster> Cluster(ImmutableArray<Mention> mentions)
    {
        var clusters = new List<EntityCluster>();
        var byKey = new Dictionary<string, EntityCluster>();
        foreach (var mention in mentions.Where(m => m.Label == EntityLabel.Organisation))
        {
            var name = MentionName.Of(mention.Text, mention.Label);
            var keys = Keys(name).ToList();
            var cluster = keys.Select(key => byKey.GetValueOrDefault(key)).FirstOrDefault(c => c is not null);
            if (cluster is null)
                clusters.Add(cluster = new EntityCluster(EntityLabel.Organisation));
            cluster.AddName(name);
            cluster.Mentions.Add(mention);
            foreach (var key in keys)
                byKey.TryAdd(key, cluster);
            foreach (var key in CompanyName.ShortForms(name).Select(MentionName.Key))
            {
                // A company of that very name, or another's short form, keeps it.
                if (byKey.TryGetValue(key, out var other) && other != cluster && other.Names.All(n => MentionName.Key(n) == key))
                    Merge(cluster, other, clusters, byKey);
                byKey.TryAdd(key, cluster);
            }

            foreach (var alias in StatedAbbreviation.Behind(mention))
            {
                var key = MentionName.Key(alias);
                if (byKey.TryGetValue(key, out var other) && other != cluster)
                    Merge(cluster, other, clusters, byKey);
                cluster.AddName(alias);
                byKey[key] = cluster;
            }
        }

        JoinOfficesOfThePlace(clusters, byKey);
        return clusters;
    }

    /// <summary>市文化和旅游局 is 滨江市文化和旅游局 where the document names one only.</summary>
    private void JoinOfficesOfThePlace(List<EntityCluster> clusters, Dictionary<string, EntityCluster> byKey)
    {
        foreach (var office in clusters.FindAll(c => c.Name is ['省' or '市' or '县' or '州', _, ..]))
        {
            var named = clusters.FindAll(c => c != office && c.Names.Any(name => IsAt(name, office.Name)));
            if (named.Count == 1)
                Merge(named[0], office, clusters, byKey);
        }
    }

    private bool IsAt(string name, string office) =>
        name.Length - office.Length is >= 2 and <= 4 && name.EndsWith(office, StringComparison.Ordinal)
        && name[..^office.Length] is var place && place is not ("国家" or "全国" or "中国") && !(lexicon.Places.TryGetValue(place, out var kind) && kind == "country");

    private static void Merge(EntityCluster into, EntityCluster other, List<EntityCluster> clusters, Dictionary<string, EntityCluster> byKey)
    {
        into.Absorb(other);
        clusters.Remove(other);
        foreach (var key in byKey.Where(pair => pair.Value == other).Select(pair => pair.Key).ToList())
            byKey[key] = into;
    }

    private IEnumerable<string> Keys(string name)
    {
        var key = MentionName.Key(name);
        yield return key;
        // 第九届全国政协 is 全国政协.
        if (EventName.Parse(name) is { Edition: not null } edition)
            yield return edition.Core;
        if (lexicon.Organisations.Exact(name) is { } known)
            yield return "=" + known.Name;
        if (key.StartsWith("中国国家", StringComparison.Ordinal) || (key.StartsWith("中国", StringComparison.Ordinal) && lexicon.Organisations.Exact(name.AsSpan(2)) is { Kind: "government" }))
            yield return key[2..];
        if (lexicon.Organisations.Exact("中国" + name) is null && key.StartsWith("国家", StringComparison.Ordinal))
            yield return "中国" + key;
        if (CompanyName.Stem(name) is { } stem)
            yield return MentionName.Key(stem);
    }
}
