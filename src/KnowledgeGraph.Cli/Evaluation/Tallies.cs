using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Tallies by label or relation type; a key appears with its first count.</summary>
internal sealed class Tallies
{
    private readonly SortedDictionary<string, Tally> byKey = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Tally> ByKey => byKey;

    public Tally Total => Sum(byKey.Values);

    public Tally this[string key]
    {
        get
        {
            if (!byKey.TryGetValue(key, out var tally))
                byKey[key] = tally = new Tally();
            return tally;
        }
    }

    public bool TryGet(string key, [MaybeNullWhen(false)] out Tally tally) => byKey.TryGetValue(key, out tally);

    public void Add(Tallies other)
    {
        foreach (var (key, tally) in other.byKey)
            this[key].Add(tally);
    }

    private static Tally Sum(IEnumerable<Tally> tallies)
    {
        var total = new Tally();
        foreach (var tally in tallies)
            total.Add(tally);
        return total;
    }
}
