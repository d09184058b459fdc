using System.Globalization;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Tells forums of one name apart by their event, else by their year.</summary>
/// <remarks>Where a document does not say the event, the forum is that of the one event which has a forum of this name in this year; where there are several, it stays by itself.</remarks>
internal static class ForumScopes
{
    public static void Assign(IReadOnlyList<Member> namesakes)
    {
        var events = new Dictionary<int, HashSet<string>>();
        foreach (var member in namesakes)
        {
            if (Contexts.EventOf(member) is not { } parent)
                continue;
            member.Context = parent.BareId;
            var year = parent.Year ?? 0;
            if (!events.TryGetValue(year, out var known))
                events.Add(year, known = new(StringComparer.Ordinal));
            known.Add(member.Context);
        }

        foreach (var member in namesakes.Where(m => m.Context is null))
        {
            if (events.TryGetValue(member.Year ?? 0, out var known) && known.Count == 1)
                member.Context = known.Single();
            else
                member.Scope = member.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        }
    }
}
