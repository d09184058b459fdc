using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Training;

/// <summary>How far a model says what its teacher says on sentences held out, and what its margins are worth.</summary>
internal sealed class Agreement
{
    private readonly Dictionary<NameKind, (int Same, int Found, int Wanted)> counts = [];
    private readonly List<(float Margin, bool Same)> names = [];

    /// <param name="tagger">Of a model whose score is the plain logistic function of the margin.</param>
    public Agreement(NameTagger tagger, IEnumerable<LabelledSentence> sentences)
    {
        var found = new List<NameSpan>();
        foreach (var sentence in sentences)
        {
            found.Clear();
            tagger.TagWithMargins(sentence.Text, found);
            var wanted = sentence.Names().ToHashSet();
            foreach (var name in found)
            {
                var same = wanted.Contains((name.Start, name.End, name.Kind));
                names.Add((name.Score, same));
                Count(name.Kind, same ? 1 : 0, 1, 0);
            }

            foreach (var name in wanted)
                Count(name.Kind, 0, 0, 1);
        }
    }

    /// <summary>Slope and offset of the logistic function of the margin that fits best, by Newton's method.</summary>
    public (float Slope, float Offset) FitScore()
    {
        double slope = 0, offset = 0;
        for (var round = 0; round < 30; round++)
        {
            double gs = 0, go = 0, ss = 1e-6, so = 0, oo = 1e-6;
            foreach (var (margin, same) in names)
            {
                var p = 1 / (1 + Math.Exp(-(slope * margin + offset)));
                var error = (same ? 1 : 0) - p;
                var weight = p * (1 - p);
                gs += error * margin;
                go += error;
                ss += weight * margin * margin;
                so += weight * margin;
                oo += weight;
            }

            var determinant = ss * oo - so * so;
            slope += (oo * gs - so * go) / determinant;
            offset += (ss * go - so * gs) / determinant;
        }

        return ((float)slope, (float)offset);
    }

    public double F1(NameKind kind)
    {
        var (same, found, wanted) = counts.GetValueOrDefault(kind);
        return 2.0 * same / Math.Max(1, found + wanted);
    }

    public void Print(TextWriter output)
    {
        foreach (var (kind, (same, found, wanted)) in counts.OrderBy(c => c.Key))
            output.WriteLine($"{kind,-14} precision {(double)same / found:F3} recall {(double)same / wanted:F3} F1 {F1(kind):F3} of {wanted:N0}");
    }

    private void Count(NameKind kind, int same, int found, int wanted)
    {
        var count = counts.GetValueOrDefault(kind);
        counts[kind] = (count.Same + same, count.Found + found, count.Wanted + wanted);
    }
}
