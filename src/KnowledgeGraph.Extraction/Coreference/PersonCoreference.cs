using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>
/// One name, one person; a last name alone (Carter, 科瓦奇) means the one person whose full name ends in it, a surname with a form of
/// address (赵总, 钱处长) the one person of that surname, or nobody.
/// </summary>
internal sealed class PersonCoreference(ExtractionLexicon lexicon) : ICoreference
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

        foreach (var (key, cluster) in clusters.Where(entry => SurnameOfAddress(entry.Value.Name) is not null).ToList())
        {
            clusters.Remove(key);
            var surname = SurnameOfAddress(cluster.Name)!;
            var namesakes = clusters.Values.Where(other => other.Name.Length > surname.Length && other.Name.StartsWith(surname, StringComparison.Ordinal) && SurnameOfAddress(other.Name) is null).Take(2).ToList();
            if (namesakes.Count == 1)
                namesakes[0].Mentions.AddRange(cluster.Mentions);
        }

        foreach (var (key, cluster) in clusters.ToList())
        {
            var wholes = clusters.Where(other => other.Key != key && IsPart(cluster.Name, other.Value.Name)).Take(2).ToList();
            if (wholes.Count != 1)
                continue;
            wholes[0].Value.Absorb(cluster);
            clusters.Remove(key);
        }

        return clusters.Values.Where(cluster => !IsBareLatin(cluster));
    }

    /// <summary>赵 of 赵总; null where the name is a whole one.</summary>
    private string? SurnameOfAddress(string name)
    {
        for (var length = 1; length <= 2 && length < name.Length; length++)
        {
            if (lexicon.Surnames.ContainsKey(name[..length]) && lexicon.Titles.IsAddress(name[length..]))
                return name[..length];
        }

        return null;
    }

    /// <summary>One Latin word that is nobody's last name here and has no post before it is no person: a tool, a team, an abbreviation.</summary>
    private bool IsBareLatin(EntityCluster cluster) =>
        cluster.Name.All(c => c < 'ɐ' && !char.IsWhiteSpace(c)) && !(char.IsUpper(cluster.Name[0]) && cluster.Name.Any(char.IsLower) && cluster.Mentions.Exists(HasPost));

    private bool HasPost(Mention mention)
    {
        var start = mention.Span.Start;
        while (start > 0 && mention.Passage.Text[start - 1] == ' ')
            start--;
        return lexicon.Titles.EndingAt(mention.Passage.Text, start) is not null;
    }

    private static bool IsPart(string part, string whole) =>
        whole.Split('·', '•', '・', ' ') is { Length: > 1 } parts && parts.Contains(part);
}
