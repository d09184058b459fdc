using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>One title, one report; a short title (《报告》) means the last report whose title ends so, or none.</summary>
internal sealed class ReportCoreference : ICoreference
{
    public IEnumerable<EntityCluster> Cluster(ImmutableArray<Mention> mentions)
    {
        var clusters = new List<EntityCluster>();
        var stated = new Dictionary<string, EntityCluster>();
        foreach (var mention in mentions.Where(m => m.Label == EntityLabel.Report))
        {
            var name = MentionName.Of(mention.Text, mention.Label);
            var key = MentionName.Key(name);
            var same = stated.GetValueOrDefault(key) ?? clusters.LastOrDefault(c => c.Names.Any(other => Same(key, MentionName.Key(other))));
            if (same is null && name.Length <= 4)
                continue;
            if (same is null)
                clusters.Add(same = new EntityCluster(EntityLabel.Report));
            if (name.Length > 4)
                same.AddName(name);
            same.Mentions.Add(mention);
            foreach (var alias in StatedAbbreviation.Behind(mention))
                stated[MentionName.Key(alias)] = same;
        }

        return clusters;
    }

    private static bool Same(string key, string other) =>
        key == other
        || (key.Length >= 2 && StripYear(other).EndsWith(StripYear(key), StringComparison.Ordinal) && Compatible(key, other))
        || (other.Length > 4 && StripYear(key).EndsWith(StripYear(other), StringComparison.Ordinal) && Compatible(key, other));

    private static bool Compatible(string key, string other) =>
        EventName.Parse(key) is var a && EventName.Parse(other) is var b && (a.Year is null || b.Year is null || a.Year == b.Year)
        && Digits(key) is var da && Digits(other) is var db && (da.Length == 0 || db.Length == 0 || da == db);

    private static string Digits(string key) => string.Concat(key.Where(char.IsAsciiDigit));

    private static string StripYear(string key) => key.TrimEnd('年', '版', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
