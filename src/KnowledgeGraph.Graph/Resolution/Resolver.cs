using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Corrections;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Decides which members of all documents are one entity, label by label, so that each label can lean on those before it.</summary>
internal sealed class Resolver(IReadOnlyList<DocumentFacts> documents, CorrectionSet corrections, CancellationToken cancellationToken)
{
    private readonly Dictionary<EntityLabel, List<Member>> members = documents
        .SelectMany(d => d.Members).GroupBy(m => m.Label).ToDictionary(g => g.Key, g => g.ToList());

    private readonly Dictionary<(EntityLabel, string Name, string? Document), string> splits = corrections.Corrections
        .Where(c => c is { Kind: CorrectionKind.Split, Target: not null })
        .GroupBy(c => (c.Label, c.SurfaceForm, c.Document))
        .ToDictionary(g => g.Key, g => g.First().Target!);

    private readonly List<ResolvedEntity> entities = [];
    private readonly Dictionary<EntityLabel, NameClasses> nameClasses = [];

    /// <summary>Sets <see cref="Member.Entity"/> of every member.</summary>
    /// <param name="documents">Ordinal order of ids.</param>
    public static ResolvedCorpus Resolve(IReadOnlyList<DocumentFacts> documents, CorrectionSet corrections, CancellationToken cancellationToken)
    {
        var resolver = new Resolver(documents, corrections, cancellationToken);
        resolver.ReadEditions();
        resolver.Resolve(EntityLabel.Organisation, static _ => { });
        resolver.Resolve(EntityLabel.Place, static _ => { });
        resolver.Resolve(EntityLabel.Event, EditionScopes.Assign);
        ForumNames.Shorten(resolver.Of(EntityLabel.Forum));
        resolver.Resolve(EntityLabel.Forum, ForumScopes.Assign);
        resolver.Resolve(EntityLabel.Report, AssignYears);
        resolver.Resolve(EntityLabel.Person, Careers.Assign);
        return new ResolvedCorpus(resolver.entities, resolver.nameClasses);
    }

    /// <summary>An event's or forum's year is its own or that of the event it is part of.</summary>
    private void ReadEditions()
    {
        foreach (var member in Of(EntityLabel.Event).Concat(Of(EntityLabel.Forum)).Concat(Of(EntityLabel.Report)))
        {
            member.Year = Number(member, PropertyNames.Year) ?? member.Name.Year
                ?? (member.Label != EntityLabel.Report && member.Properties.TryGetValue(PropertyNames.StartDate, out var date) && date.Length >= 4
                    && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null);
            member.Edition = Number(member, PropertyNames.Edition) ?? member.Name.Edition;
        }

        foreach (var member in Of(EntityLabel.Event).Concat(Of(EntityLabel.Forum)).Where(m => m is { Year: null, Edition: null }))
            member.Year = member.Document.Objects(member, RelationType.PartOf).Min(parent => parent.Year);
    }

    private void Resolve(EntityLabel label, Action<IReadOnlyList<Member>> assignScopes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var classes = nameClasses[label] = AliasJoiner.Join(label, documents, corrections);
        var named = new Dictionary<string, List<Member>>(StringComparer.Ordinal);
        var generic = new List<Member>();
        foreach (var member in Of(label))
        {
            if (member.Name.IsGeneric)
                generic.Add(member);
            else if (named.TryGetValue(classes.ClassOf(member.Name.Key), out var namesakes))
                namesakes.Add(member);
            else
                named.Add(classes.ClassOf(member.Name.Key), [member]);
        }

        var found = new List<ResolvedEntity>();
        foreach (var (name, namesakes) in named)
        {
            assignScopes(namesakes);
            Split(namesakes);
            Group(label, namesakes, _ => name, found);
        }

        Naming.Assign(found, classes, corrections);
        entities.AddRange(found);

        found.Clear();
        foreach (var member in generic)
        {
            member.Scope = label == EntityLabel.Report ? YearScope(member) : "";
            member.Context = Contexts.Of(member);
        }

        Group(label, generic, member => member.Name.Key, found);
        Naming.Assign(found, classes, corrections);
        entities.AddRange(found);
    }

    private static void Group(EntityLabel label, List<Member> members, Func<Member, string> nameOf, List<ResolvedEntity> found)
    {
        var groups = new Dictionary<(string Name, string Scope, string? Context), ResolvedEntity>();
        foreach (var member in members)
        {
            var key = (nameOf(member), member.Scope, member.Context);
            if (!groups.TryGetValue(key, out var entity))
            {
                groups.Add(key, entity = new ResolvedEntity(label, member.Scope, member.Context));
                found.Add(entity);
            }

            entity.Members.Add(member);
            member.Entity = entity;
        }
    }

    private void Split(List<Member> namesakes)
    {
        if (splits.Count == 0)
            return;
        foreach (var member in namesakes)
        {
            if (splits.TryGetValue((member.Label, member.Name.Text, member.Document.Info.Id), out var target))
                member.Context = target;
        }
    }

    private static void AssignYears(IReadOnlyList<Member> reports)
    {
        foreach (var report in reports)
            report.Scope = YearScope(report);
    }

    private static string YearScope(Member member) => member.Year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static int? Number(Member member, string property) =>
        member.Properties.TryGetValue(property, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private List<Member> Of(EntityLabel label) => members.GetValueOrDefault(label) ?? [];
}
