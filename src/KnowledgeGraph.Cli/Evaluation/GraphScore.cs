using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>A graph's scores over all documents of a gold folder.</summary>
/// <param name="Documents">In the order of the gold files.</param>
internal sealed record GraphScore(Tallies Entities, Tallies Relations, ImmutableArray<DocumentScore> Documents)
{
    public QuoteTally Quotes => Documents.Aggregate(default(QuoteTally), (sum, d) => sum + d.Quotes);

    /// <summary>0 where there is no document.</summary>
    public double MeanEntityF1 => Mean(d => d.Entities);

    /// <summary>0 where there is no document.</summary>
    public double MeanRelationF1 => Mean(d => d.Relations);

    public static GraphScore Of(PredictedGraph graph, IEnumerable<GoldDocument> gold)
    {
        var forms = new NameForms(CompatibilityForm.Load());
        ImmutableArray<DocumentScore> documents = [.. gold.Select(g => DocumentScorer.Score(g, graph, forms))];
        var entities = new Tallies();
        var relations = new Tallies();
        foreach (var document in documents)
        {
            entities.Add(document.Entities);
            relations.Add(document.Relations);
        }

        return new GraphScore(entities, relations, documents);
    }

    private double Mean(Func<DocumentScore, Tallies> part) =>
        Documents.IsEmpty ? 0 : Documents.Sum(d => part(d).Total.F1) / Documents.Length;
}
