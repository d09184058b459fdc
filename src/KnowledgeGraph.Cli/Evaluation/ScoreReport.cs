using KnowledgeGraph.Cli.Output;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Writes a <see cref="GraphScore"/>: one row a label, type and document, the totals last.</summary>
internal static class ScoreReport
{
    private const int FirstColumn = 34;

    public static void WriteText(TextWriter output, GraphScore score)
    {
        output.WriteLine($"{"",FirstColumn}   tp    fp    fn");
        foreach (var (key, tally) in score.Entities.ByKey.Concat(score.Relations.ByKey))
            output.WriteLine(DisplayWidth.PadRight(key, FirstColumn) + Row(tally));
        foreach (var document in score.Documents)
            output.WriteLine(DocumentRow(DisplayWidth.Truncate(document.Document, 32), document.Entities.Total.F1, document.Relations.Total.F1));
        output.WriteLine(DocumentRow("mean over documents", score.MeanEntityF1, score.MeanRelationF1));
        output.WriteLine($"entities {Ratios(score.Entities.Total, " ")} | relations {Ratios(score.Relations.Total, " ")}");
    }

    public static JObject ToJson(GraphScore score) => new()
    {
        ["entities"] = Json(score.Entities.Total),
        ["relations"] = Json(score.Relations.Total),
        ["labels"] = Json(score.Entities),
        ["types"] = Json(score.Relations),
        ["mean"] = new JObject { ["entities"] = Figures.Round(score.MeanEntityF1, 4), ["relations"] = Figures.Round(score.MeanRelationF1, 4) },
        ["quotes"] = new JObject { ["found"] = score.Quotes.Found, ["quoted"] = score.Quotes.Quoted, ["share"] = Figures.Round(score.Quotes.Share, 4) },
        ["documents"] = new JObject(score.Documents.Select(d => new JProperty(d.Document, new JObject
        {
            ["entities"] = Json(d.Entities.Total),
            ["relations"] = Json(d.Relations.Total),
        }))),
    };

    private static string DocumentRow(string name, double entities, double relations) =>
        DisplayWidth.PadRight(name, FirstColumn) + $"entities F1 {Figures.Format(entities, 3)}  relations F1 {Figures.Format(relations, 3)}";

    private static string Row(Tally tally) => $"{tally.Right,5} {tally.Wrong,5} {tally.Missed,5}  {Ratios(tally, "  ")}";

    private static string Ratios(Tally tally, string separator) =>
        $"P {Figures.Format(tally.Precision, 3)}{separator}R {Figures.Format(tally.Recall, 3)}{separator}F1 {Figures.Format(tally.F1, 3)}";

    private static JObject Json(Tallies tallies) => new(tallies.ByKey.Select(t => new JProperty(t.Key, Json(t.Value))));

    private static JObject Json(Tally tally) => new()
    {
        ["p"] = Figures.Round(tally.Precision, 4),
        ["r"] = Figures.Round(tally.Recall, 4),
        ["f1"] = Figures.Round(tally.F1, 4),
        ["tp"] = tally.Right,
        ["fp"] = tally.Wrong,
        ["fn"] = tally.Missed,
    };
}
