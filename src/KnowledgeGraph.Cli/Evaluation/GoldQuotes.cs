namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Watches whether the gold's evidence is among the quotes of what was found. Not thread-safe.</summary>
internal sealed class GoldQuotes
{
    private readonly string document;
    private readonly string[] wanted;
    private readonly HashSet<int> quoted = [];

    public GoldQuotes(GoldDocument gold)
    {
        document = gold.Document;
        wanted = [.. gold.Relations.Select(r => Plain(r.Evidence))];
    }

    public QuoteTally Tally { get; private set; }

    /// <param name="numbers">Of the gold relations that the relationship may be.</param>
    public void Note(PredictedRelationship relationship, List<int> numbers)
    {
        var quotes = relationship.Evidence.Where(e => e.Document == document).Select(e => Plain(e.Quote)).ToList();
        quoted.UnionWith(numbers.Where(n => quotes.Exists(q => q.Contains(wanted[n], StringComparison.Ordinal))));
    }

    /// <summary>The gold relation was found and is required.</summary>
    public void Count(int number)
    {
        if (wanted[number].Length > 0)
            Tally += new QuoteTally(1, quoted.Contains(number) ? 1 : 0);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '_' or '#' or '>' or '`' or '|')));
}
