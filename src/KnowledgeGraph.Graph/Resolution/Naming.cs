using KnowledgeGraph.Core;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Corrections;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Gives entities their canonical name and id.</summary>
internal static class Naming
{
    /// <summary>How many times as many documents must use an event's, forum's or report's name alone before a longer one that contains it counts as a name with other words stuck to it.</summary>
    private const int StuckWordsRatio = 4;

    /// <summary>
    /// The name: no short form of another name of the entity; then the one that most documents use; then the longest; then the ordinally smallest.
    /// Spellings of that name by the same order.
    /// </summary>
    public static void Assign(IReadOnlyList<ResolvedEntity> entities, NameClasses classes, CorrectionSet corrections)
    {
        foreach (var entity in entities)
        {
            entity.Name = Corrected(entity, corrections) ?? Canonical(entity, classes);
            entity.Id = IdOf(entity);
        }

        foreach (var collision in entities.GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList())
            TellApart([.. collision]);
    }

    private static ParsedName Canonical(ResolvedEntity entity, NameClasses classes)
    {
        if (entity.Members.Count == 1)
            return entity.Members[0].Name;
        var keys = entity.Members.GroupBy(m => m.Name.Key, StringComparer.Ordinal).ToList();
        if (keys.Count > 1)
        {
            var support = keys.ToDictionary(k => k.Key, Support, StringComparer.Ordinal);
            var full = keys.Where(k => !IsShortForm(entity.Label, k.Key, support, classes)).ToList();
            keys = full.Count > 0 ? full : keys;
        }

        var key = keys.Count == 1 ? keys[0] : keys.OrderByDescending(Support).ThenByDescending(k => k.Key.Length).ThenBy(k => k.Key, StringComparer.Ordinal).First();
        return key.GroupBy(m => m.Name.Text, StringComparer.Ordinal)
            .OrderByDescending(Support).ThenByDescending(t => t.Key.Length).ThenBy(t => t.Key, StringComparer.Ordinal)
            .First().First().Name;
    }

    private static bool IsShortForm(EntityLabel label, string key, Dictionary<string, int> support, NameClasses classes) =>
        classes.FullFormsOf(key).Any(full => support.TryGetValue(full, out var documents)
            && !(label is EntityLabel.Event or EntityLabel.Forum or EntityLabel.Report
                && full.Contains(key, StringComparison.Ordinal) && support[key] >= StuckWordsRatio * documents));

    private static int Support(IEnumerable<Member> members) => members.Select(m => m.Document).Distinct().Count();

    private static ParsedName? Corrected(ResolvedEntity entity, CorrectionSet corrections)
    {
        foreach (var c in corrections.Corrections)
        {
            if (c is { Kind: CorrectionKind.Rename, Target: not null } && c.Label == entity.Label
                && entity.Members.Exists(m => m.Name.Text == c.SurfaceForm && (c.Document is null || c.Document == m.Document.Info.Id)))
                return ParsedName.Of(entity.Label, c.Target);
        }

        return null;
    }

    /// <summary><c>label:name</c>, <c>label:name/edition</c>, <c>label:context/name</c>.</summary>
    private static string IdOf(ResolvedEntity entity)
    {
        var name = SurfaceForm.ForId(entity.Name.Series);
        var scope = entity.Label == EntityLabel.Person || entity.Scope.Length == 0 ? "" : "/" + entity.Scope;
        return $"{Prefix(entity.Label)}:{(entity.Context is null ? "" : entity.Context + "/")}{name}{scope}";
    }

    private static string Prefix(EntityLabel label) => label switch
    {
        EntityLabel.Person => "person",
        EntityLabel.Organisation => "organisation",
        EntityLabel.Event => "event",
        EntityLabel.Forum => "forum",
        EntityLabel.Report => "report",
        EntityLabel.Place => "place",
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };

    /// <summary>Persons by the organisation at which most documents give them a post; whoever that leaves the same, by a hash of the first place that names them.</summary>
    private static void TellApart(List<ResolvedEntity> entities)
    {
        var discriminators = entities.ConvertAll(e => e.Label == EntityLabel.Person ? MainOrganisation(e) : null);
        for (var i = 0; i < entities.Count; i++)
        {
            var own = discriminators[i];
            var discriminator = own is not null && discriminators.Count(d => d == own) == 1 ? own : FirstPlace(entities[i]);
            entities[i].Id += "/" + discriminator;
        }
    }

    private static string? MainOrganisation(ResolvedEntity person) => person.Members
        .SelectMany(m => Careers.OrganisationsOf(m).Distinct().Select(o => o.BareId))
        .GroupBy(id => id, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static string FirstPlace(ResolvedEntity entity)
    {
        var first = entity.Members[0];
        return ContentHash.Of(first.Document.Info.Id, first.Name.Text, first.Mentions.IsEmpty ? null : first.Mentions[0].ToString())[..8];
    }
}
