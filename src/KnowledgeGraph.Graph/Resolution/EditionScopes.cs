using System.Globalization;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Gives the members of one series their edition as scope: the year where any document tells it, else the number.</summary>
/// <remarks>A number and a year are one edition where most documents that state both say so; ties go to the smaller.</remarks>
internal static class EditionScopes
{
    public static void Assign(IReadOnlyList<Member> series)
    {
        var pairs = series.Where(m => m is { Year: not null, Edition: not null }).ToList();
        var yearOf = Majority(pairs, m => m.Edition!.Value, m => m.Year!.Value);
        var editionOf = Majority(pairs, m => m.Year!.Value, m => m.Edition!.Value);
        foreach (var member in series)
        {
            var year = member.Year ?? (member.Edition is { } number && yearOf.TryGetValue(number, out var known) ? known : null);
            var isOther = year is not null && member.Edition is not null && editionOf.TryGetValue(year.Value, out var usual) && usual != member.Edition;
            member.Scope = (year, member.Edition) switch
            {
                (null, null) => "",
                (null, { } edition) => Ordinal(edition),
                ({ } y, { } edition) when isOther => string.Create(CultureInfo.InvariantCulture, $"{y}/{Ordinal(edition)}"),
                ({ } y, _) => y.ToString(CultureInfo.InvariantCulture),
            };
            member.Year = year;
        }
    }

    private static string Ordinal(int edition) => string.Create(CultureInfo.InvariantCulture, $"第{edition}届");

    private static Dictionary<int, int?> Majority(List<Member> pairs, Func<Member, int> key, Func<Member, int> value) => pairs
        .GroupBy(key)
        .ToDictionary(g => g.Key, g => (int?)g.GroupBy(value)
            .OrderByDescending(v => v.Select(m => m.Document).Distinct().Count()).ThenBy(v => v.Key).First().Key);
}
