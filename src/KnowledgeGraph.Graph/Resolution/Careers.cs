using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Splits persons of one name whose posts nobody holds at once.</summary>
/// <remarks>The one conflict known: a present public office against being an athlete, performer or pupil. Different organisations or several posts are no
/// conflict, and neither is a document that gives both posts to one person. Who has neither kind of post goes with those that share an
/// organisation with it, else with the side that more documents name.</remarks>
internal static class Careers
{
    private static readonly string[] Offices =
        ["部长", "省长", "市长", "县长", "区长", "州长", "乡长", "镇长", "总理", "总统", "首相", "国务委员", "书记", "委员长", "局长", "厅长", "司长", "处长", "署长", "大使", "司令员", "检察长", "发言人"];

    private static readonly string[] Others =
        ["运动员", "球员", "队员", "选手", "门将", "前锋", "后卫", "中锋", "演员", "歌手", "学生", "小学生", "中学生", "大学生", "研究生", "同学"];

    private const string Office = "office";
    private const string Other = "other";

    /// <param name="namesakes">All persons of one name; their organisations are resolved.</param>
    public static void Assign(IReadOnlyList<Member> namesakes)
    {
        var kinds = namesakes.Select(KindOf).ToList();
        if (kinds.Contains(Both) || !kinds.Contains(Office) || !kinds.Contains(Other))
            return;
        var offices = Organisations(namesakes, kinds, Office);
        var others = Organisations(namesakes, kinds, Other);
        var larger = kinds.Count(k => k == Office) >= kinds.Count(k => k == Other) ? Office : Other;
        for (var i = 0; i < namesakes.Count; i++)
        {
            var own = OrganisationsOf(namesakes[i]).ToList();
            var sharesOffice = own.Exists(offices.Contains);
            var sharesOther = own.Exists(others.Contains);
            namesakes[i].Scope = kinds[i] ?? (sharesOffice == sharesOther ? larger : sharesOffice ? Office : Other);
        }
    }

    /// <summary>The resolved organisations at which the document gives the person a post.</summary>
    public static IEnumerable<ResolvedEntity> OrganisationsOf(Member person) =>
        person.Document.Objects(person, RelationType.HoldsPosition).Select(o => o.Entity).OfType<ResolvedEntity>();

    private const string Both = "both";

    private static string? KindOf(Member person)
    {
        bool office = false, other = false;
        foreach (var claim in person.Document.Claims)
        {
            if (claim.Type != RelationType.HoldsPosition || claim.Subject != person.Index
                || !claim.Properties.TryGetValue(PropertyNames.Title, out var title) || title.StartsWith('原') || title.StartsWith('前'))
                continue;
            office |= Array.Exists(Offices, o => title.EndsWith(o, StringComparison.Ordinal));
            other |= Array.Exists(Others, o => title.EndsWith(o, StringComparison.Ordinal));
        }

        return (office, other) switch
        {
            (true, true) => Both,
            (true, false) => Office,
            (false, true) => Other,
            _ => null,
        };
    }

    private static HashSet<ResolvedEntity> Organisations(IReadOnlyList<Member> namesakes, List<string?> kinds, string kind) =>
        [.. namesakes.Where((_, i) => kinds[i] == kind).SelectMany(OrganisationsOf)];
}
